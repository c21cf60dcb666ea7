import { GOVERNMENT_MEASURES, STOP_MEASURES, type StopMeasure, type StopOrder } from '../api/stops'
import type { Hazard } from '../api/types'
import { isWithin } from '../regions/regions'
import { hasRole, type Claims } from '../session/claims'
import type { Act } from './nextActs'

const ENDED: readonly (string | undefined)[] = ['CLOSED', 'WITHDRAWN', 'MERGED']

/**
 * What an authority may do next to stop a unit: ask its government, record the answer, order what was approved (报政府批准停产停业), and
 * cut off supplies from who defies an order (停止供电).
 */
export function stopActs(hazard: Hazard, claims: Claims): Act[] {
  const { progress, region } = hazard
  const speaks = hasRole(claims, 'inspector', 'duty-officer', 'duty-leader') && claims.region !== ''
  if (!speaks || !isWithin(region, claims.region) || progress === undefined) return []
  if (ENDED.includes(progress.stage)) return []
  const path = `/hazards/${encodeURIComponent(hazard.hazardId)}`
  return [...approvalActs(path, hazard, claims), ...supplyActs(path, hazard)]
}

function approvalActs(path: string, { progress }: Hazard, claims: Claims): Act[] {
  const proposal = progress?.stopProposal
  const order = progress?.stopWork
  if (proposal !== undefined && proposal.decision === undefined) {
    return isWithin(proposal.desk, claims.region) ? decisions(`${path}/stop-decision`) : []
  }
  if (proposal?.decision?.approved === true && isHarder(proposal.measure, order)) {
    return [
      {
        name: 'stop.order',
        path: `${path}/stop-work`,
        fields: ['scope', 'conditions'],
        initial: { scope: proposal.scope },
        body: { measure: proposal.measure },
      },
    ]
  }
  const measures = GOVERNMENT_MEASURES.filter((measure) => isHarder(measure, order))
  return measures.length === 0
    ? []
    : [
        {
          name: 'stop.propose',
          path: `${path}/stop-proposal`,
          fields: ['measure', 'scope', 'reason'],
          choices: { measure: measures },
        },
      ]
}

const decisions = (path: string): Act[] => [
  {
    name: 'stop.approve',
    path,
    fields: ['number', 'decidedOn', 'reason'],
    optional: ['reason'],
    body: { approved: true },
  },
  { name: 'stop.refuse', path, fields: ['reason', 'decidedOn'], body: { approved: false } },
]

function supplyActs(path: string, { progress }: Hazard): Act[] {
  if (progress?.supplyCut !== undefined) {
    return [{ name: 'supply.restore', path: `${path}/supply-cut/lifting`, fields: ['restoredAt', 'reason'] }]
  }
  const order = progress?.stopWork
  const cutsItself = order?.measure === 'CUT_POWER' || order?.measure === 'CUT_EXPLOSIVES'
  if (order === undefined || cutsItself) return []
  return [
    {
      name: 'supply.cut',
      path: `${path}/supply-cut`,
      fields: [
        'supplies',
        'refusal.seenAt',
        'refusal.findings',
        'danger',
        'approval.by',
        'approval.document',
        'approval.approvedAt',
        'notifiedAt',
        'effectiveAt',
        'emergency',
      ],
      optional: ['notifiedAt', 'emergency'],
    },
  ]
}

/** Whether a measure goes further than what is in force. */
function isHarder(measure: StopMeasure, order: StopOrder | undefined): boolean {
  const inForce = order === undefined ? -1 : STOP_MEASURES.indexOf(order.measure ?? 'STOP_WORK')
  return STOP_MEASURES.indexOf(measure) > inForce
}
