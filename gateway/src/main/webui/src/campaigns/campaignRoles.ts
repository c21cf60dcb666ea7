import { hasRole, type Claims } from '../session/claims'

/** Who writes campaigns, for the regions below the own one: a county has none. */
export const mayDraft = (claims: Claims) =>
  hasRole(claims, 'notice-clerk', 'duty-leader', 'principal') && claims.region.endsWith('00')
