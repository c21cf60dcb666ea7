import type { government as zh } from './zh.government'

/** Words for listing by a government: what may be done, how it stands, and why not. */
export const government: Record<keyof typeof zh, string> = {
  'act.government.propose': 'Propose to the government',
  'act.government.list': 'Record: the government lists it',
  'act.government.refuse': 'Record: the government refuses',
  'act.field.number': 'Number of the government paper',
  'act.field.decidedOn': 'Day of the decision',
  'act.government.list.reason': 'Remarks (optional)',
  'government.asked': 'Proposed to {who}, not decided yet',
  'government.lists': 'Listed by {who}: {number}',
  'government.refused': 'Refused by {who}: {reason}',
  'government.of': 'the government of {region}',
  'event.government-listing-proposed': 'Proposed to the government',
  'event.government-listing-decided': 'Decision of the government',
  'notice.GOVERNMENT_LISTING_PROPOSAL': 'Report that proposes a government listing',
  'board.government': 'Listed by a government',
  'fault.wrong-form/number':
    'Must be the number of an official paper, with its year in tortoise-shell brackets',
  'fault.before-proposed/decidedOn': 'Must not be before the day of the proposal',
  'fault.in-future/decidedOn': 'Must not be later than today',
  'problem.not-a-major-hazard': 'Only open major hazards are proposed to the government',
  'problem.government-already-asked': 'The government was asked and has not decided yet',
  'problem.government-already-lists': 'The government lists it already',
  'problem.government-refused': 'The government refused in this round',
  'problem.government-not-asked': 'Nobody proposed it to the government',
  'problem.government-decided': 'The decision of the government is recorded',
}
