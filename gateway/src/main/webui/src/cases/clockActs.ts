import { requestOf, type Clock } from '../api/clock'
import type { Level } from '../api/types'
import { reaches } from '../regions/regions'
import { hasRole, type Claims } from '../session/claims'
import type { Act, ActField } from './nextActs'

/** What may be done about a clock, as far as its list says that it is possible now. */
export function actsOn(clock: Clock, claims: Claims): Act[] {
  const { mayExtend, mayWaive, mayFulfil, form } = clock
  const sits = hasRole(claims, 'duty-officer', 'duty-leader', 'principal')
  const acts: Act[] = []
  if (sits && mayFulfil === true) {
    const fulfil = at(clock, 'fulfil', 'fulfilment', ['at', 'form', 'note'])
    acts.push({ ...fulfil, initial: form === undefined ? {} : { form } })
  }
  if (sits && mayExtend?.until != null && requestOf(clock) === undefined) {
    const { until, left } = mayExtend
    acts.push({ ...at(clock, 'extend', 'extension', ['until', 'reason']), limit: { until, left } })
  }
  acts.push(...decisionsOn(clock, claims))
  if (mayWaive != null && leads(claims, mayWaive.by)) acts.push(at(clock, 'waive', 'waiver', ['reason']))
  return acts
}

/** Yes and no to the request that waits; for leaders of the level that decides, but for whoever asked. */
export function decisionsOn(clock: Clock, claims: Claims): Act[] {
  const { mayExtend } = clock
  const request = requestOf(clock)
  if (request === undefined || request.by === claims.login) return []
  if (mayExtend == null || !leads(claims, mayExtend.by)) return []
  return [
    at(clock, 'grant', 'extension-decision', ['reason'], { granted: true }),
    at(clock, 'refuse', 'extension-decision', ['reason'], { granted: false }),
  ]
}

/** Whether they may be asked to decide on extensions at all. */
export const mayDecide = (claims: Claims) => hasRole(claims, 'duty-leader', 'principal')

/** What they see lies within their region, so its level says enough. */
const leads = (claims: Claims, level: Level) => mayDecide(claims) && reaches(claims.region, level)

const at = (
  { clockId, rule }: Clock,
  name: string,
  path: string,
  fields: ActField[],
  body?: Record<string, unknown>,
): Act => ({
  name,
  path: `/clocks/${encodeURIComponent(clockId)}/${path}`,
  fields,
  about: rule,
  ...(body === undefined ? {} : { body }),
})
