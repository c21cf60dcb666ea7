import { vi } from 'vitest'
import type { Clock } from './api/clock'
import type { Escalation, ListedEscalation } from './api/types'
import type { DeskEvent } from './stream/events'

/** Facts that tests start from; each test says only what it is about. */
export function escalation(changes: Partial<Escalation> = {}): Escalation {
  return {
    escalationId: 'e1',
    caseId: 'c1',
    kind: 'LEVEL_REPORT',
    rule: 'CN-3',
    packVersion: 'CN@2026.1',
    level: 'CITY',
    desk: '370300',
    step: 1,
    raisedAt: '2026-03-28T02:00:00Z',
    acknowledgeBy: '2026-03-28T02:10:00Z',
    summary: {
      subject: 'ACCIDENT',
      number: 'SG-1',
      grade: 'ORDINARY',
      deaths: 0,
      missing: 0,
      region: '370302',
    },
    region: '370302',
    ...changes,
  }
}

export const listed = (version: number, changes: Partial<Escalation> = {}): ListedEscalation => ({
  ...escalation(changes),
  version,
})

export function clock(changes: Partial<Clock> = {}): Clock {
  return {
    clockId: 'k1',
    caseId: 'c1',
    rule: 'SD-1',
    from: 'CITY_AND_COUNTY_GOVERNMENT',
    to: 'PROVINCIAL_COMMITTEE_OFFICE',
    desk: '370000',
    startedAt: '2026-03-28T02:00:00Z',
    dueAt: '2026-03-28T02:30:00Z',
    ...changes,
  }
}

export function event(sequence: number, data: DeskEvent['data'], type = 'escalation-raised'): DeskEvent {
  const subject = data.escalation?.caseId ?? data.clock?.caseId ?? data.accident?.accidentId ?? 'c1'
  return { id: `${subject}-${sequence}`, type, subject, sequence, time: '2026-03-28T02:00:00Z', data }
}

/** What a browser has and jsdom lacks: nothing here has a size. */
export function stubBrowser() {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }))
}
