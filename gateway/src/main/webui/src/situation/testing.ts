import type { Compared, Counts, Group, Situation } from '../api/situation'

const counts = (accidents: number, deaths: number): Counts => ({
  accidents,
  deaths,
  seriousInjuries: 0,
  minorInjuries: 0,
  directLossCny: 0,
})

const NONE = { difference: 0, percent: '-' }

/** The figures of one year of Yunnan: 36 accidents after 33, 38 deaths after 35. */
export const year = (): Compared => ({
  now: counts(36, 38),
  before: counts(33, 35),
  change: {
    accidents: { difference: 3, percent: '9.09' },
    deaths: { difference: 3, percent: '8.57' },
    seriousInjuries: NONE,
    minorInjuries: NONE,
    directLossCny: NONE,
  },
})

/** A part that was not there the year before. */
export const part = (key: string, rank: number, accidents: number, deaths: number, share: string): Group => ({
  key,
  rank,
  share,
  now: counts(accidents, deaths),
  before: counts(0, 0),
  change: { ...year().change, accidents: { difference: accidents, percent: '-' }, deaths: NONE },
})

export const situation = (): Situation => ({
  from: '2021-01-01',
  until: '2021-12-31',
  accidents: { ...year(), doubleDrop: false },
  byType: [part('09', 1, 30, 31, '83.33'), part('UNKNOWN', 2, 6, 7, '16.67')],
  byRegion: [
    part('530300', 1, 20, 21, '55.56'),
    part('530100', 2, 8, 8, '22.22'),
    part('530400', 2, 8, 8, '22.22'),
  ],
  targets: {
    noneLarger: {
      now: counts(0, 0),
      before: counts(0, 0),
      change: { ...year().change, accidents: NONE },
      met: true,
    },
    fewerOrdinary: { ...year(), met: false },
  },
  daysSinceLarger: 1234,
  lastLarger: {
    accidentId: 'a1',
    number: 'SG-2018-7',
    grade: 'LARGER',
    occurredAt: '2018-08-14T02:00:00Z',
  },
  hazards: [{ key: 'GENERAL', found: 3, fixed: 1, overdue: 1, rate: '33.33', medianDays: 4 }],
  nationalReturn: {
    unitsInspected: 12,
    general: 73233,
    generalFixed: 53006,
    generalRate: '72.38',
    major: 0,
    majorFixed: 0,
    majorRate: '-',
    planned: 0,
    fiveInPlace: 0,
    listed: 0,
    listedByProvince: 0,
    fundsTenThousandCny: 12.35,
    broken: [],
  },
  filing: [
    { key: '530100', rank: 2, filings: 3, inTime: 2, complete: 0, timeliness: '66.67', quality: '0.00' },
    { key: '530300', rank: 2, filings: 3, inTime: 2, complete: 3, timeliness: '66.67', quality: '100.00' },
    { key: '530400', rank: 1, filings: 4, inTime: 4, complete: 4, timeliness: '100.00', quality: '100.00' },
    { key: '530500', rank: 4, filings: 1, inTime: 0, complete: 0, timeliness: '0.00', quality: '0.00' },
  ],
})
