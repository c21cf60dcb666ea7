import { describe, expect, it } from 'vitest'
import { claimsOf, mayListen, mayReadLists } from './claims'
import { authorityOf } from './config'

function token(payload: object): string {
  return `header.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.signature`
}

describe('the issuer', () => {
  it('is built from base URL and realm, or taken whole when it names its realm', () => {
    const realm = 'zhibao'
    const clientId = 'zhibao-desk'
    const issuer = 'http://localhost:8180/realms/zhibao'
    expect(authorityOf({ oidcUrl: 'http://localhost:8180/', realm, clientId })).toBe(issuer)
    expect(authorityOf({ oidcUrl: issuer, realm, clientId })).toBe(issuer)
  })
})

describe('the claims', () => {
  it('are read from the access token, Chinese names included', () => {
    const claims = claimsOf(
      token({
        preferred_username: 'city',
        name: '淄博市值班员',
        region: '370300',
        desk: '370300',
        realm_access: { roles: ['duty-officer'] },
      }),
    )
    expect(claims).toMatchObject({ login: 'city', name: '淄博市值班员', region: '370300', desk: '370300' })
    expect(mayListen(claims)).toBe(true)
  })

  it('of an enterprise open no live desk', () => {
    const claims = claimsOf(token({ sub: 'u', groups: ['reporter'], enterprise: '91350100M000100Y43' }))
    expect(claims).toMatchObject({ name: 'u', enterprise: '91350100M000100Y43', desk: undefined })
    expect(mayListen(claims)).toBe(false)
    expect(mayReadLists(claims)).toBe(true)
  })

  it.each(['policy-editor', 'tip-officer'])('of a %s open no list of cases', (role) => {
    expect(mayReadLists(claimsOf(token({ sub: 'u', groups: [role] })))).toBe(false)
  })
})
