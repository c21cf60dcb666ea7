import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts'
import { apiWith, downloadWith, type Api, type Download, type TokenSource } from '../api/http'
import { asProblem, ProblemError, type Problem } from '../api/problem'
import { dropDraftsOfOthers } from '../drafts/store'
import { claimsOf, type Claims } from './claims'
import { authorityOf, deskConfig, type DeskConfig } from './config'

export interface Session {
  claims: Claims
  token: TokenSource
  api: Api
  download: Download
  /** Calls back once when the login has ended and cannot be renewed. */
  onExpired: (listener: () => void) => () => void
  login: () => void
  logout: () => void
}

export type Opening = { kind: 'open'; session: Session } | { kind: 'failed'; problem: Problem }

const CALLBACK_PATH = '/login'

/** Opens a session by Authorization Code with PKCE; leaves the page for the login when there is none to take up. */
export async function openSession(): Promise<Opening> {
  try {
    if (!window.isSecureContext) throw new ProblemError({ status: 0, code: 'insecure-context' })
    const manager = managerOf(await deskConfig())
    const user = await currentUser(manager)
    if (user === null) return await leaveForLogin(manager)
    const session = sessionOf(manager, user)
    dropDraftsOfOthers(session.claims.login)
    return { kind: 'open', session }
  } catch (error) {
    return { kind: 'failed', problem: asProblem(error) }
  }
}

function managerOf(config: DeskConfig): UserManager {
  return new UserManager({
    authority: authorityOf(config),
    client_id: config.clientId,
    redirect_uri: window.location.origin + CALLBACK_PATH,
    post_logout_redirect_uri: `${window.location.origin}/`,
    scope: 'openid profile',
    userStore: new WebStorageStateStore({ store: window.sessionStorage }),
  })
}

async function currentUser(manager: UserManager): Promise<User | null> {
  if (window.location.pathname === CALLBACK_PATH) {
    const user = await manager.signinRedirectCallback()
    const wanted = typeof user.state === 'string' ? user.state : '/'
    window.history.replaceState(null, '', wanted)
    return user
  }
  const user = await manager.getUser()
  if (user?.expired !== true) return user
  return await manager.signinSilent().catch(() => null)
}

async function leaveForLogin(manager: UserManager): Promise<never> {
  const { pathname, search } = window.location
  await manager.signinRedirect({ state: pathname === CALLBACK_PATH ? '/' : pathname + search })
  return new Promise<never>(() => undefined)
}

export function sessionOf(manager: UserManager, user: User): Session {
  const expired = new Set<() => void>()
  let renewing: Promise<User | null> | undefined
  const renew = () => {
    renewing ??= manager
      .signinSilent()
      .catch(() => null)
      .finally(() => (renewing = undefined))
    return renewing
  }
  const token: TokenSource = async (fresh = false) => {
    const known = await manager.getUser()
    const current = known === null || fresh || known.expired === true ? await renew() : known
    if (current !== null) return current.access_token
    expired.forEach((listener) => listener())
    throw new ProblemError({ status: 401, code: 'session-expired' })
  }
  return {
    claims: claimsOf(user.access_token),
    token,
    api: apiWith(token),
    download: downloadWith(token),
    onExpired: (listener) => {
      expired.add(listener)
      return () => expired.delete(listener)
    },
    login: () => void leaveForLogin(manager),
    logout: () => {
      dropDraftsOfOthers()
      void manager.signoutRedirect()
    },
  }
}
