import { useEffect, useRef, useState } from 'react'
import { rowWords } from './rowWords'
import { useWords } from '../i18n'
import { useRegions } from '../regions/useRegions'
import { chime } from '../shell/sound'
import type { Escalation } from '../api/types'
import { useLive } from './LiveProvider'

const GATHER_MS = 400
const NEW_FOR_MS = 8_000
const SPOKEN_MAX = 3

export interface Arrivals {
  /** What a screen reader should say now. */
  spoken: string
  /** Escalations that arrived within the last seconds. */
  fresh: ReadonlySet<string>
}

/** Gathers what arrives within a moment, so that a storm is announced once and not row by row. */
export function useArrivals(sound: boolean): Arrivals {
  const live = useLive()
  const words = useWords()
  const regions = useRegions()
  const [spoken, setSpoken] = useState('')
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())

  // What is gathered must not be lost because the names of regions come meanwhile, or the sound is turned off.
  const current = useRef({ words, regions, sound })
  useEffect(() => {
    current.current = { words, regions, sound }
  })

  useEffect(() => {
    let batch: Escalation[] = []
    const timers = new Set<ReturnType<typeof setTimeout>>()
    const later = (ms: number, run: () => void) => {
      const timer = setTimeout(() => {
        timers.delete(timer)
        run()
      }, ms)
      timers.add(timer)
    }
    const announce = () => {
      const { words, regions, sound } = current.current
      const arrived = batch
      batch = []
      const fatal = arrived.filter((item) => item.summary.deaths > 0)
      const said = [...fatal, ...arrived.filter((item) => !fatal.includes(item))].slice(0, SPOKEN_MAX)
      const count = words.t('desk.arrived', { n: arrived.length, fatal: fatal.length })
      setSpoken([count, ...said.map((item) => rowWords(words, regions, item))].join('；'))
      if (sound) chime(fatal.length > 0)
      const ids = new Set(arrived.map((item) => item.escalationId))
      setFresh((before) => new Set([...before, ...ids]))
      later(NEW_FOR_MS, () => setFresh((before) => new Set([...before].filter((id) => !ids.has(id)))))
    }
    const stop = live.onEvent(({ data }, arrived) => {
      if (!arrived || data.escalation === undefined) return
      if (batch.length === 0) later(GATHER_MS, announce)
      batch.push(data.escalation)
    })
    return () => {
      stop()
      timers.forEach(clearTimeout)
    }
  }, [live])

  return { spoken, fresh }
}
