import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { flawText } from '../api/wording'
import { wordsOf } from '../i18n'
import { zh } from '../i18n/zh'

const SOURCE =
  '../../../../../../escalation-service/src/main/java/cn/zhibao/escalation/domain/release/Flaw.java'

const named = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()

/** Every flaw that the reader of packs knows, with what it is about. */
const flaws = [
  ...readFileSync(new URL(SOURCE, import.meta.url), 'utf8').matchAll(/^ {4}([A-Z0-9_]+)\(\s*"(.*)"\)/gm),
].map(([, name = '', text = '']) => [name.toLowerCase().replaceAll('_', '-'), named(text)] as const)

it('reads the flaws', () => {
  expect(flaws.length).toBeGreaterThan(40)
})

it.each(flaws)('has words for %s, about the same things', (flaw, about) => {
  const text = (zh as Record<string, string>)[`flaw.${flaw}`]
  expect(text).toBeDefined()
  expect(named(text ?? '')).toEqual(about)
})

it('has no words for flaws that are none', () => {
  const worded = Object.keys(zh).filter((key) => key.startsWith('flaw.') && key !== 'flaw.in')
  expect(worded.sort()).toEqual(flaws.map(([flaw]) => `flaw.${flaw}`).sort())
})

it('names the field, and says in English what it has no words for', () => {
  const words = wordsOf('zh-CN', () => undefined)
  const about = { field: 'limit', value: '2' }
  expect(flawText(words, { flaw: 'no-unit', about, reason: 'x' })).toBe(
    'limit：“2”缺少单位，格式如 30 MINUTE',
  )
  const ofTwoFields = { field: 'waiver', stop: 'FILING' }
  expect(flawText(words, { flaw: 'no-leniency', about: ofTwoFields, reason: 'x' })).toBe(
    'waiver：由 FILING 终止的时限没有此项',
  )
  expect(flawText(words, { flaw: 'newer', about, reason: 'limit: newer' })).toBe('limit: newer')
})
