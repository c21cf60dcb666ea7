import type { rescue as zh } from './zh.rescue'

/** Words for the rescue: what reports say of it. */
export const rescue: Record<keyof typeof zh, string> = {
  'field.responseUnderWay': 'Rescue',
  'rescue.unsaid': 'Not said',
  'rescue.true': 'Under way',
  'rescue.false': 'Ended',
  'rescue.next': 'Follow-up on the rescue',
  'act.rescueGoesOn': 'Report that the rescue goes on',
  'act.rescueEnded': 'Report that the rescue has ended',
  'act.field.measures': 'Measures taken (in place of what was said)',
}
