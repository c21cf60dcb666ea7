/** Codes of the wire that people choose from; their words are in `i18n/*.codes.ts`. */

export const HAZARD_LEVELS = ['GENERAL', 'MAJOR'] as const

export const HAZARD_STAGES = [
  'FOUND',
  'GRADED',
  'PLANNED',
  'RECTIFYING',
  'SUBMITTED',
  'CLOSED',
  'WITHDRAWN',
  'MERGED',
] as const

export const GRADES = ['ORDINARY', 'LARGER', 'MAJOR', 'ESPECIALLY_MAJOR'] as const

export const ACCIDENT_STATUSES = ['REPORTED', 'UNDER_INVESTIGATION', 'CONCLUDED'] as const

/** Who found a hazard. */
export const SOURCES = [
  'SELF_CHECK',
  'SUPERVISION_FIRM',
  'SAFETY_OFFICER',
  'INSPECTION',
  'RESIDENT_INSPECTOR',
  'THIRD_PARTY_PATROL',
  'CROSS_AREA_CHECK',
  'RANDOM_DRAW',
  'HIGHER_INSPECTION',
  'PUBLIC_TIP',
  'DEVICE_ALARM',
]

/** What is built or run at the works (行业领域). */
export const SECTORS = ['BUILDING', 'MUNICIPAL', 'GAS', 'HEAT', 'DECORATION', 'DEMOLITION', 'OTHER'] as const
export type Sector = (typeof SECTORS)[number]

/** GB/T 6441-1986, codes 01 to 20. */
export const ACCIDENT_TYPES = Array.from({ length: 20 }, (_, index) => String(index + 1).padStart(2, '0'))

/** How the act that a clock demands may be done. */
export const FORMS = ['ONLINE', 'PHONE', 'WRITTEN', 'ON_SITE', 'PHONE_ONLINE', 'PHONE_WRITTEN_ONLINE']

/** How somebody is told of an accident. */
export const REPORT_FORMS = ['PHONE', 'ONLINE', 'WRITTEN'] as const

/** Who is told of an accident beside the reporting lines. */
export const NOTIFIED_PARTIES = [
  'GOVERNMENT',
  'POLICE',
  'HUMAN_RESOURCES',
  'UNION',
  'PROCURATORATE',
  'MARKET_SUPERVISION',
] as const

/** Lines of government that may answer for a case. */
export const LINES = [
  'HOUSING',
  'EMERGENCY',
  'FIRE',
  'MARKET',
  'POLICE',
  'URBAN_MANAGEMENT',
  'TRANSPORT',
  'WATER',
  'NATURAL_RESOURCES',
  'TOWNSHIP',
]
