import type { AccidentCase } from '../api/library'
import type { Call } from '../api/http'
import type { Session } from '../session/session'

export const changsha = (changes: Partial<AccidentCase> = {}): AccidentCase => ({
  caseId: 'k1',
  version: 1,
  name: '长沙市望城区“4·29”',
  region: '430112',
  day: '2022-04-29',
  type: '10',
  grade: 'ESPECIALLY_MAJOR',
  deaths: 54,
  injured: 9,
  happened: '自建房整体倒塌',
  causes: '违法加层扩建',
  source: '国务院事故调查组调查报告',
  lessons: [
    {
      text: '发现开裂首先撤人',
      criteria: ['H16-D'],
      types: [],
      works: ['DEMOLITION'],
      toCheck: '逐栋复看支顶过的房屋',
    },
    { text: '鉴定报告不能只看结论', criteria: [], types: [], works: [] },
  ],
  keeper: '000000',
  anniversary: '2026-04-29',
  change: 'ADDED',
  changedAt: '2026-03-01T02:00:00Z',
  mayChange: false,
  ...changes,
})

type Answer = (call: Call) => unknown

/** The library as a server tells it. */
export class Library {
  held: AccidentCase[] = [changsha()]
  soon: AccidentCase[] = []
  asked: NonNullable<Call['query']>[] = []
  sent: [method: string | undefined, path: string, body: unknown, match: string | undefined][] = []
  answer: Answer = () => this.held[0]
  others: Record<string, unknown> = {}

  readonly api = ((path, call = {}) => {
    if (call.method !== undefined) {
      this.sent.push([call.method, path, call.body, call.headers?.['if-match']])
      return Promise.resolve().then(() => this.answer(call))
    }
    if (path === '/criteria') {
      const items = [{ code: 'H16-D', category: '房屋安全', text: 'D级：整体危险' }]
      return Promise.resolve({ catalogues: [{ items }] })
    }
    if (path in this.others) return Promise.resolve(this.others[path])
    if (path.endsWith('/history')) return Promise.resolve({ items: this.held })
    if (path.startsWith('/case-library/')) return Promise.resolve(this.held[0])
    if (path !== '/case-library') return Promise.resolve({ items: [] })
    const query = call.query ?? {}
    if (query['around'] !== undefined) return Promise.resolve({ items: this.soon })
    this.asked.push(query)
    return Promise.resolve({ items: this.held })
  }) as Session['api']
}
