import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react'
import { usePreference } from '../shell/preferences'
import { en } from './en'
import { zh } from './zh'

export type Key = keyof typeof zh
export type Dictionary = Record<Key, string>
export type Params = Record<string, string | number>
export type Locale = 'zh-CN' | 'en'

export interface Words {
  locale: Locale
  setLocale: (locale: Locale) => void
  t: (key: Key, params?: Params) => string
  /** The word for a code of the wire, e.g. `kind` + `LEVEL_REPORT`; a code without a word stands for itself. */
  word: (group: string, code: string) => string
}

const dictionaries: Record<Locale, Dictionary> = { 'zh-CN': zh, en }

export function wordsOf(locale: Locale, setLocale: (locale: Locale) => void): Words {
  const dictionary = dictionaries[locale]
  return {
    locale,
    setLocale,
    t: (key, params) => fill(dictionary[key], params),
    word: (group, code) => {
      const key = `${group}.${code}`
      return key in dictionary ? dictionary[key as Key] : code
    },
  }
}

export function fill(text: string, params: Params = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}

const Context = createContext<Words | undefined>(undefined)

export function WordsProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = usePreference<Locale>('locale', ['zh-CN', 'en'])
  const words = useMemo(() => wordsOf(locale, setLocale), [locale, setLocale])
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  return <Context value={words}>{children}</Context>
}

export function useWords(): Words {
  const words = useContext(Context)
  if (words === undefined) throw new Error('useWords needs a WordsProvider around it')
  return words
}
