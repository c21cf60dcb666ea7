import type { Accident } from '../api/types'
import { hasRole, type Claims } from '../session/claims'
import type { Act } from './nextActs'

/**
 * Reporting anew whether the rescue goes on, until the final report. Saying the same again takes news beside it, which are the
 * measures taken.
 */
export function rescueActs({ accidentId, exposure, measures, status }: Accident, claims: Claims): Act[] {
  if (!hasRole(claims, 'reporter', 'inspector', 'duty-officer', 'duty-leader')) return []
  if (status === 'CONCLUDED') return []
  const said = exposure?.responseUnderWay
  const reports = (name: string, responseUnderWay: boolean): Act => ({
    name,
    path: `/accidents/${encodeURIComponent(accidentId)}/supplements`,
    fields: ['measures'],
    optional: said === responseUnderWay ? [] : ['measures'],
    ...(measures === undefined ? {} : { initial: { measures } }),
    body: { exposure: { responseUnderWay } },
  })
  return [reports('rescueGoesOn', true), ...(said === false ? [] : [reports('rescueEnded', false)])]
}
