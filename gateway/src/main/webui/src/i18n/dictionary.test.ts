import { describe, expect, it } from 'vitest'
import { fill, wordsOf, type Key } from '.'
import { en } from './en'
import { zh } from './zh'

const parameters = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()

describe('the dictionaries', () => {
  it('have the same keys', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort())
  })

  it.each(Object.keys(zh) as Key[])('say %s in both languages with the same parameters', (key) => {
    expect(zh[key].trim()).not.toBe('')
    expect(en[key].trim()).not.toBe('')
    expect(parameters(en[key])).toEqual(parameters(zh[key]))
  })

  it('have no Chinese in English', () => {
    for (const text of Object.values(en)) expect(text).not.toMatch(/\p{Script=Han}/u)
  })
})

const sources = import.meta.glob<string>('./{en,zh}*.ts', { eager: true, query: '?raw', import: 'default' })

describe('the files of a dictionary', () => {
  it.each(['en', 'zh'])('say nothing twice in %s: the last one would hide the first', (language) => {
    const keys = Object.entries(sources)
      .filter(([file]) => file.startsWith(`./${language}.`))
      .flatMap(([, text]) => [...text.matchAll(/^ {2}'?([\w.\-/]+)'?: /gm)].map((match) => match[1]))
    expect(keys.length).toBeGreaterThan(1000)
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([])
  })
})

describe('words', () => {
  const words = wordsOf('zh-CN', () => undefined)

  it('fill parameters and leave unknown ones visible', () => {
    expect(words.t('subject.deaths', { n: 3 })).toBe('死亡 3 人')
    expect(fill('{a} {b}', { a: 0 })).toBe('0 {b}')
  })

  it('say a code they do not know as it is', () => {
    expect(words.word('kind', 'LEVEL_REPORT')).toBe('逐级上报')
    expect(words.word('kind', 'SOMETHING_NEW')).toBe('SOMETHING_NEW')
  })
})
