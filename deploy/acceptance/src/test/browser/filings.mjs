// What is filed through the API while a browser looks on.
import assert from 'node:assert/strict'

const minutesAgo = (n) => new Date(Date.now() - n * 60_000).toISOString()
const inZichuan = {
  region: '370302',
  place: { address: '淄博市淄川区' },
  enterprise: { uscc: '91350100M000100Y43', name: '示范建设有限公司' },
  exercise: true,
}

export function filings(address, password) {
  async function token(user) {
    const { oidcUrl, realm, clientId } = await (await fetch(`${address}/api/v1/desk-config`)).json()
    const answer = await fetch(`${oidcUrl}/realms/${realm}/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'password', client_id: clientId, username: user, password }),
    })
    return (await answer.json()).access_token
  }

  async function send(user, path, body, type = 'application/json') {
    const answer = await fetch(`${address}/api/v1/${path}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${await token(user)}`,
        'Content-Type': type,
        'Idempotency-Key': crypto.randomUUID(),
      },
      body,
    })
    assert.equal(answer.ok, true, `${path}: ${answer.status}`)
    return answer
  }

  async function fileDeath(course) {
    const accident = {
      ...inZichuan,
      occurredAt: minutesAgo(20),
      informedAt: minutesAgo(15),
      type: '09',
      course,
      casualties: { deaths: 1 },
    }
    return (await (await send('builder', 'accidents', JSON.stringify(accident))).json()).number
  }

  async function fileHazards(count, description) {
    const lines = Array.from({ length: count }, (_, n) =>
      JSON.stringify({
        ...inZichuan,
        level: 'GENERAL',
        source: 'SELF_CHECK',
        foundAt: minutesAgo(n + 1),
        description: `${description} ${n}`,
      }),
    )
    const answer = await send('builder', 'hazards/batch', lines.join('\n'), 'application/x-ndjson')
    const results = (await answer.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    assert.deepEqual(
      results.filter(({ result }) => result !== 'FILED'),
      [],
    )
    return results
  }

  return { send, fileDeath, fileHazards }
}
