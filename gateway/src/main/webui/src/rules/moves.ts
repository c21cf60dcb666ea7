import type { PackMove, PackState } from '../api/policies'
import { hasRole, type Claims } from '../session/claims'

const BY_STATE: Record<PackState, PackMove[]> = {
  DRAFT: ['check'],
  CHECKED: ['backtest'],
  BACKTESTED: ['backtest', 'approval'],
  APPROVED: ['activation'],
  ACTIVE: [],
  // What was in force may come into force again.
  SUPERSEDED: ['activation'],
}

const FOR_APPROVERS: PackMove[] = ['approval', 'activation']

/** What a state and the roles of a person allow; whether it is the right person the service says. */
export function movesOf(state: PackState, claims: Claims): PackMove[] {
  if (!hasRole(claims, 'policy-editor', 'policy-approver')) return []
  const approves = hasRole(claims, 'policy-approver')
  return BY_STATE[state].filter((move) => approves || !FOR_APPROVERS.includes(move))
}

/** Until it is approved a version may be written anew, and begins its way anew. */
export const isOpen = (state: PackState) => state === 'DRAFT' || state === 'CHECKED' || state === 'BACKTESTED'

export const mayWrite = (state: PackState, claims: Claims) =>
  isOpen(state) && hasRole(claims, 'policy-editor')
