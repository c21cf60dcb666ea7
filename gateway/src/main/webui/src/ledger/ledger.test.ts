import { describe, expect, it } from 'vitest'
import { LEDGERS, queryOf } from './lists'

describe('the selection as the API takes it', () => {
  it('holds its last day wholly, in Asia/Shanghai', () => {
    expect(queryOf(LEDGERS.hazards, { from: '2026-02-01', to: '2026-02-28', owner: 'none' })).toEqual({
      from: '2026-02-01T00:00:00+08:00',
      to: '2026-03-01T00:00:00+08:00',
      owner: 'none',
    })
  })

  it.each(['soon', '2026-02-30', '2026-3-1'])('leaves %s, which is no day, for the API to refuse', (day) => {
    expect(queryOf(LEDGERS.accidents, { from: day, to: day })).toEqual({
      from: `${day}T00:00:00+08:00`,
      to: `${day}T00:00:00+08:00`,
    })
  })

  it('asks for nothing that the list does not know', () => {
    expect(queryOf(LEDGERS.accidents, { owner: 'none', grade: 'MAJOR' })).toEqual({ grade: 'MAJOR' })
  })
})

it.each(Object.values(LEDGERS))('every queue of $list is a filter of it', ({ fields, queues }) => {
  const names = fields.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names).toEqual(expect.arrayContaining(queues.map(({ name }) => name)))
})
