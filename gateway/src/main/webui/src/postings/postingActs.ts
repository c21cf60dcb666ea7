import type { Posting } from '../api/postings'
import type { Act } from '../cases/nextActs'
import { hasRole, type Claims } from '../session/claims'
import { stem } from '../regions/regions'

/** What the sending authority's people may do next about a posting; the service decides. */
export function actsOn(posting: Posting, claims: Claims): Act[] {
  const sender = posting.authority.split('-')[1] ?? ''
  const keeps = hasRole(claims, 'duty-leader', 'admin') && sender.startsWith(stem(claims.region))
  if (!keeps || posting.state === 'ENDED') return []
  const at = (name: string, path: string, rest: Pick<Act, 'fields' | 'optional'>): Act => ({
    name,
    path: `/postings/${encodeURIComponent(posting.postingId)}/${path}`,
    about: posting.displayName ?? posting.inspector,
    ...rest,
  })
  return [
    ...(posting.renewable ? [at('renew', 'renewal', { fields: ['to'], optional: ['to'] })] : []),
    at('endPosting', 'end', { fields: ['reason'] }),
  ]
}
