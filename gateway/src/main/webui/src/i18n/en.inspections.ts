import type { inspections as zh } from './zh.inspections'

/** Words for how often enterprises are inspected (检查频次). */
export const inspections: Record<keyof typeof zh, string> = {
  'inspection.title': 'Inspections of enterprises',
  'inspection.hint':
    'Key enterprises (from outside the province, private, marked as key, or with an accident within a year) are inspected every 30 days at least, others every 90. What counts is hazards found by inspections and recorded inspections that found nothing; self-checks and tips do not. Who was never inspected counts from the day on the register.',
  'inspection.view': 'Show',
  'inspection.view.key': 'Overdue key enterprises',
  'inspection.view.overdue': 'All overdue',
  'inspection.view.all': 'All enterprises',
  'inspection.none': 'No enterprise on the register, and no project under construction',
  'inspection.noneOverdue': 'No inspection is overdue',
  'inspection.reasons': 'Why it is a key one',
  'inspection.notKey': 'No key enterprise',
  'inspection.projects': 'Projects under construction',
  'inspection.interval': 'Interval (days)',
  'inspection.last': 'Newest inspection',
  'inspection.never': 'None',
  'inspection.due': 'Due',
  'inspection.late': 'Overdue (days)',
  'inspection.record': 'Record an inspection',
  'inspection.record.hint':
    'An inspection that found nothing. What an inspection finds is filed as a hazard, with inspection as its source, and counts by that.',
  'inspection.uscc': 'Credit code of the enterprise',
  'inspection.place': 'Place that was inspected',
  'inspection.day': 'Day of the inspection',
  'inspection.note': 'What was looked at, and the result',
  'event.inspection-recorded': 'Inspection recorded',
  'fault.in-future/inspectedAt': 'Must not be later than today',
  'enterpriseFlag.OUT_OF_PROVINCE': 'From outside the province',
  'enterpriseFlag.KEY_ENTERPRISE': 'Key enterprise',
  'enterpriseFlag.PRIVATE': 'Private',
  'enterpriseFlag.HAD_ACCIDENT': 'Had an accident',
}
