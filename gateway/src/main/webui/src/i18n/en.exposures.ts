import type { exposures as zh } from './zh.exposures'

/** Words for what is reported in a month beside what there is to report from (应报与实报). */
export const exposures: Record<keyof typeof zh, string> = {
  'exposureKind.REGION': 'County, filed and expected',
  'exposureKind.ENTERPRISE': 'Main contractor, filed and expected',
  'subject.exposure': 'Filed and expected',
  'event.exposure-stated': 'Month counted',
  'exposure.hint':
    'Counted a day after each month: what counties and main contractors with works under construction had to report from, and what they filed. Exercises, withdrawn hazards and public tips are not counted.',
  'exposure.period': 'Month',
  'exposure.projects': 'Projects under construction',
  'exposure.dangerousWorks': 'Dangerous works going on',
  'exposure.hazardsFiled': 'Hazards filed',
  'exposure.accidentsFiled': 'Accidents filed',
  'exposure.lastFiledAt': 'Last filed',
  'exposure.never': 'Never',
  'exposure.statedAt': 'Counted',
  'exposure.months': 'Month by month',
  'evidence.period': 'Month',
  'evidence.lastFiledAt': 'Last filed',
  'evidence.monthOver': 'End of the month',
  'evidence.exposure.kind': 'What was counted',
  'evidence.exposure.projects': 'Projects under construction',
  'evidence.exposure.dangerousWorks': 'Dangerous works going on',
  'evidence.exposure.hazardsFiled': 'Hazards filed',
  'evidence.exposure.accidentsFiled': 'Accidents filed',
  'evidence.exposure.daysSilent': 'Days without a filing',
  'evidence.exposure.region': 'Region',
}
