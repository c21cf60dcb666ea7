export type Role =
  | 'reporter'
  | 'inspector'
  | 'duty-officer'
  | 'duty-leader'
  | 'principal'
  | 'policy-editor'
  | 'policy-approver'
  | 'notice-clerk'
  | 'tip-officer'
  | 'agency'
  | 'auditor'
  | 'admin'

/** Who is logged in, as the access token says. The services decide what is allowed; the desk only hides what would fail. */
export interface Claims {
  login: string
  name: string
  roles: string[]
  region: string
  desk: string | undefined
  enterprise: string | undefined
}

export function claimsOf(accessToken: string): Claims {
  const token = payload(accessToken)
  const login = text(token['preferred_username']) ?? text(token['sub']) ?? ''
  return {
    login,
    name: text(token['name']) ?? login,
    roles: rolesOf(token),
    region: text(token['region']) ?? '',
    desk: text(token['desk']),
    enterprise: text(token['enterprise']),
  }
}

/** Roles that the live stream is open to; others file or read papers, and see no desk. */
export const mayListen = (claims: Claims) =>
  hasRole(claims, 'duty-officer', 'duty-leader', 'principal', 'inspector', 'auditor', 'agency', 'admin')

/** Roles that the lists of hazards and accidents are open to; who sees which case is for the services to say. */
export const mayReadLists = (claims: Claims) => mayReadNotices(claims) || hasRole(claims, 'reporter')

/** Roles that official documents are open to, and what authorities owe in a case: not for the unit that filed it. */
export const mayReadNotices = (claims: Claims) => mayListen(claims) || hasRole(claims, 'notice-clerk')

/** Roles that drafts of documents are open to: who writes, who signs, and who looks on. */
export const mayReadDrafts = (claims: Claims) =>
  hasRole(claims, 'notice-clerk', 'duty-leader', 'principal', 'auditor')

/** Roles that the rules are open to: who answers for them, and who looks into them. */
export const mayReadRules = (claims: Claims) =>
  hasRole(claims, 'duty-leader', 'principal', 'policy-editor', 'policy-approver', 'auditor', 'admin')

/** Roles that the duty rosters are open to. */
export const mayReadRosters = (claims: Claims) =>
  hasRole(claims, 'inspector', 'duty-officer', 'duty-leader', 'principal', 'auditor', 'admin')

/** Roles that the postings of resident inspectors are open to; an inspector sees the own ones. */
export const mayReadPostings = (claims: Claims) => mayReadRosters(claims) || hasRole(claims, 'notice-clerk')

/** Roles that keep the library of published accidents; everybody reads it. */
export const mayKeepLibrary = (claims: Claims) => hasRole(claims, 'duty-leader', 'admin')

export const hasRole = (claims: Claims, ...roles: Role[]) => roles.some((role) => claims.roles.includes(role))

function rolesOf(token: Record<string, unknown>): string[] {
  const realm = token['realm_access'] as { roles?: string[] } | undefined
  const groups = token['groups'] as string[] | undefined
  return realm?.roles ?? groups ?? []
}

function payload(jwt: string): Record<string, unknown> {
  const part = jwt.split('.')[1]
  if (part === undefined) return {}
  const bytes = Uint8Array.from(atob(part.replace(/-/g, '+').replace(/_/g, '/')), (char) =>
    char.charCodeAt(0),
  )
  return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
