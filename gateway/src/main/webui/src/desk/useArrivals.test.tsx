// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { useEffect, useState } from 'react'
import { expect, it, vi } from 'vitest'
import type { Session } from '../session/session'
import { escalation, event } from '../testing'
import { inANewBrowser, show } from '../testingSession'
import { useLive } from './LiveProvider'
import { useArrivals } from './useArrivals'

inANewBrowser()

/** Turns the sound off as soon as something arrives: a moment in which other things of the page change, too. */
function Announced() {
  const live = useLive()
  const [sound, setSound] = useState(true)
  const { spoken } = useArrivals(sound)
  useEffect(() => live.onEvent(() => setSound(false)), [live])
  return (
    <p role="status">
      {sound ? 'sound' : 'silence'} {spoken}
    </p>
  )
}

it('announces what arrived a moment before something else of the page changed', async () => {
  const data = JSON.stringify(event(1, { escalation: escalation() }))
  const arrival = new TextEncoder().encode(`id: p\nevent: escalation-raised\ndata: ${data}\n\n`)
  const body = () => new ReadableStream<Uint8Array>({ start: (wire) => wire.enqueue(arrival) })
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body())))
  const api = (() => Promise.resolve({ items: [] })) as Session['api']
  await show({ claims: { login: 'li', roles: ['duty-officer'], region: '370300' }, api }, <Announced />)
  expect((await screen.findByText(/1 new escalations/)).textContent).toMatch(/^silence/)
})
