import type { Supervision } from '../api/supervision'
import { hasRole, type Claims } from '../session/claims'
import type { Act } from './nextActs'

/**
 * What may be done about listing by the government (提请政府挂牌督办): the supervising authority proposes a major hazard, and
 * somebody else of it records what was decided.
 */
export function governmentActs(supervision: Supervision, claims: Claims): Act[] {
  const { status, summary, desk, government, progress } = supervision
  const path = `/supervisions/${encodeURIComponent(supervision.supervisionId)}`
  if (status === 'PROPOSED' || status === 'LIFTED') return []
  if (government != null && government.decision == null) {
    const decides = hasRole(claims, 'duty-leader', 'principal') && isOwn(government.desk, claims)
    return decides && government.by !== claims.login ? decisions(`${path}/government-decision`) : []
  }
  const underway = status === 'LISTED' || status === 'TREATING'
  const major = summary?.subject === 'HAZARD' && summary.grade === 'MAJOR'
  const open =
    government == null || (government.decision?.listed === false && government.round !== progress?.round)
  const proposes = hasRole(claims, 'duty-leader') && isOwn(desk, claims)
  return underway && major && open && proposes
    ? [{ name: 'government.propose', path: `${path}/government-proposal`, fields: ['reason'] }]
    : []
}

const isOwn = (desk: string, claims: Claims) => desk === (claims.desk ?? claims.region)

const decisions = (path: string): Act[] => [
  {
    name: 'government.list',
    path,
    fields: ['number', 'decidedOn', 'reason'],
    optional: ['reason'],
    body: { listed: true },
  },
  { name: 'government.refuse', path, fields: ['reason', 'decidedOn'], body: { listed: false } },
]
