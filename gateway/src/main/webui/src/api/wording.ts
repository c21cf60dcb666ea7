import type { Words } from '../i18n'
import { fullTime, isInstant } from '../time/format'
import type { Flaw } from './policies'
import type { Fault, Problem } from './problem'

/** What a problem says to a person: our words for its code, else for its status, with what the server adds to it. */
export function problemText({ word }: Pick<Words, 'word'>, problem: Problem): string {
  const byCode = word('problem', problem.code)
  if (byCode !== problem.code) return byCode
  const status = `http-${problem.status}`
  const byStatus = word('problem', status)
  const told = [byStatus === status ? problem.title : byStatus, problem.detail].filter(Boolean).join(': ')
  return told === '' ? `${problem.status} ${problem.code}` : told
}

/** What a fault says: our words for it at this very parameter, else for its code wherever it is. */
export function faultText(words: Pick<Words, 'word'>, fault: Fault): string {
  const { word } = words
  const given = fault.params ?? {}
  const params = isFlaw(given) ? { ...given, reason: flawText(words, given) } : given
  const here = `${fault.code}${fault.pointer}`
  const byPlace = word('fault', here)
  return filled(byPlace === here ? word('fault', fault.code) : byPlace, params)
}

/** What is wrong with a pack: our words for its flaw, else the English of the server. */
export function flawText({ word }: Pick<Words, 'word'>, { flaw, about, reason }: Flaw): string {
  const text = word('flaw', flaw)
  if (text === flaw) return reason
  const said = filled(text, about)
  return 'field' in about && !text.includes('{field}')
    ? filled(word('flaw', 'in'), { ...about, flaw: said })
    : said
}

const isFlaw = (params: Record<string, unknown>): params is Record<string, unknown> & Flaw =>
  typeof params['flaw'] === 'string' && typeof params['reason'] === 'string' && params['about'] != null

const filled = (text: string, params: Record<string, unknown>) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? told(params[name]) : whole))

/** A parameter as people read it; times come in UTC and are read in Asia/Shanghai. */
function told(value: unknown): string {
  if (typeof value === 'string' && isInstant(value)) return fullTime(Date.parse(value))
  return typeof value === 'string' ? value : JSON.stringify(value)
}
