import { describe, expect, it } from 'vitest'
import { downloadWith } from './http'
import { CUT_OFF, NO_ANSWER } from './problem'

const token = (fresh?: boolean) => Promise.resolve(fresh === true ? 'fresh' : 'old')
const csv = (body: BodyInit) =>
  new Response(body, { headers: { 'content-disposition': 'attachment; filename="hazards.csv"' } })

describe('a download', () => {
  it('carries the login, renews it once, and keeps the name of the file', async () => {
    const seen: [string, string | null][] = []
    const download = downloadWith(token, (url, init) => {
      const login = new Headers(init?.headers).get('authorization')
      seen.push([url as string, login])
      return Promise.resolve(login === 'Bearer fresh' ? csv('编号\n') : new Response(null, { status: 401 }))
    })
    const { name, content } = await download('/hazards/export', { query: { format: 'csv', text: '基坑' } })
    expect([name, await content.text()]).toEqual(['hazards.csv', '编号\n'])
    const url = `/api/v1/hazards/export?format=csv&text=${encodeURIComponent('基坑')}`
    expect(seen).toEqual([
      [url, 'Bearer old'],
      [url, 'Bearer fresh'],
    ])
  })

  it('that breaks off is no file', async () => {
    const broken = new ReadableStream<Uint8Array>({
      start: (wire) => wire.enqueue(new TextEncoder().encode('编号\n')),
      pull: (wire) => wire.error(new Error('connection lost')),
    })
    const download = downloadWith(token, () => Promise.resolve(csv(broken)))
    await expect(download('/hazards/export')).rejects.toMatchObject({ problem: { code: CUT_OFF } })
  })

  it('that is refused tells why, and one that nobody answers says so', async () => {
    const problem = { code: 'faulty', faults: [{ pointer: '?format', code: 'too-many-rows' }] }
    const refused = downloadWith(token, () => Promise.resolve(Response.json(problem, { status: 422 })))
    await expect(refused('/hazards/export')).rejects.toMatchObject({ problem: { ...problem, status: 422 } })
    const dead = downloadWith(token, () => Promise.reject(new Error('refused')))
    await expect(dead('/hazards/export')).rejects.toMatchObject({ problem: { code: NO_ANSWER } })
  })
})
