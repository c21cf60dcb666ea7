import { ProblemError, problemOf } from '../api/problem'

/** Answer of `GET /api/v1/desk-config`, a call that needs no login. */
export interface DeskConfig {
  /** Base URL of Keycloak as the browser reaches it, without the realm. */
  oidcUrl: string
  realm: string
  clientId: string
}

export async function deskConfig(): Promise<DeskConfig> {
  const response = await fetch('/api/v1/desk-config', { headers: { accept: 'application/json' } })
  if (!response.ok) throw new ProblemError(await problemOf(response))
  return (await response.json()) as DeskConfig
}

/** The OpenID issuer; an `oidcUrl` that already names its realm is taken as it is. */
export function authorityOf({ oidcUrl, realm }: DeskConfig): string {
  const base = oidcUrl.replace(/\/+$/, '')
  return base.includes('/realms/') ? base : `${base}/realms/${encodeURIComponent(realm)}`
}
