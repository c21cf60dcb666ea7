import { describe, expect, it } from 'vitest'
import type { Audit, AuditFinding } from './types'
import { beatAgeMs, countsOf, recent, toneOf, type AuditTone } from './audit'

const finding = (changes: Partial<AuditFinding> = {}): AuditFinding => ({
  kind: 'MISSING',
  foundAt: '2026-03-28T01:59:00Z',
  eventIds: [],
  ...changes,
})

const answer = (changes: Partial<Audit> = {}): Audit => ({
  at: '2026-03-28T02:00:00Z',
  beatAt: '2026-03-28T01:59:59Z',
  sight: 'WATCHING',
  engineAnswers: true,
  findings: [],
  ...changes,
})

describe('the tone of the audit', () => {
  it.each<[AuditTone, Audit | undefined, number]>([
    ['connecting', undefined, 24_999],
    ['silent', undefined, 25_000],
    ['well', answer(), 0],
    ['well', answer(), 23_999],
    ['silent', answer(), 24_000],
    ['partly', answer({ casesNotFollowed: 1, casesMax: 10_000 }), 0],
    ['partly', answer({ casesNotFollowed: 1, sight: 'CATCHING_UP' }), 0],
    ['found', answer({ casesNotFollowed: 1, findings: [finding()] }), 0],
    ['well', answer({ casesNotFollowed: 0, notJudged: 3 }), 0],
    ['silent', answer({ beatAt: '2026-03-28T01:59:20Z' }), 0],
    ['catchingUp', answer({ sight: 'CATCHING_UP' }), 0],
    ['blind', answer({ sight: 'BLIND', engineAnswers: false }), 0],
    ['stopped', answer({ engineAnswers: false, findings: [finding()] }), 0],
    ['found', answer({ findings: [finding()] }), 0],
    ['found', answer({ findings: [finding()], sight: 'CATCHING_UP' }), 0],
    ['outdated', answer({ rulesUnknownFrom: '2026-04-01T00:00:00Z', findings: [finding()] }), 0],
    ['well', answer({ findings: [finding({ kind: 'RULES_UNKNOWN' })] }), 0],
    ['silent', answer({ findings: [finding()] }), 40_000],
    ['well', answer({ findings: [finding({ kind: 'ENGINE_STOPPED' })] }), 0],
    ['well', answer({ findings: [finding({ foundAt: '2026-03-27T01:59:00Z' })] }), 0],
  ])('is %s', (tone, heard, agoMs) => {
    expect(toneOf({ answer: heard, agoMs })).toBe(tone)
  })

  it('counts the age of the beat on both sides of the wire', () => {
    expect(beatAgeMs({ answer: answer(), agoMs: 2_000 })).toBe(3_000)
  })
})

it('what was found lately is counted by kind', () => {
  const findings = [
    finding(),
    finding({ kind: 'LATE' }),
    finding(),
    finding({ foundAt: '2026-03-26T00:00:00Z' }),
  ]
  expect(countsOf(recent(answer({ findings })))).toEqual([
    ['MISSING', 2],
    ['LATE', 1],
  ])
})
