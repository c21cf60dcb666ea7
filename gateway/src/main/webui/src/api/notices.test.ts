import { describe, expect, it } from 'vitest'
import { isOverdue, NOTICE_STATUSES, owesAnswer, type NoticeStatus } from './notices'

const ORDER = 'SUPERVISION_ORDER'

describe('a document', () => {
  it.each<[NoticeStatus, boolean]>([
    ['issued', true],
    ['served', true],
    ['replied', false],
    ['accepted', false],
    ['returned', true],
  ])('that is %s owes an answer: %s', (status, owes) => {
    expect(owesAnswer({ kind: ORDER, status })).toBe(owes)
  })

  it('that asks for no answer owes none', () => {
    for (const status of NOTICE_STATUSES) {
      expect(owesAnswer({ kind: 'SUPERVISION_LIFTING', status })).toBe(false)
    }
  })

  it('is overdue while its limit has passed and an answer is owed', () => {
    const overdueSince = '2026-04-13T16:00:00Z'
    expect(isOverdue({ kind: ORDER, status: 'served', overdueSince })).toBe(true)
    expect(isOverdue({ kind: ORDER, status: 'served' })).toBe(false)
    expect(isOverdue({ kind: ORDER, status: 'replied', overdueSince })).toBe(false)
  })
})
