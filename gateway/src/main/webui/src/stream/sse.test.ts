import { describe, expect, it } from 'vitest'
import { beatOf, eventOf, type Message } from './events'
import { readMessages } from './sse'

function bodyOf(text: string, chunkBytes: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += chunkBytes)
        controller.enqueue(bytes.slice(at, at + chunkBytes))
      controller.close()
    },
  })
}

async function messagesOf(text: string, chunkBytes = 7): Promise<Message[]> {
  const messages: Message[] = []
  await readMessages(
    bodyOf(text, chunkBytes),
    (message) => messages.push(message),
    () => undefined,
  )
  return messages
}

describe('the stream parser', () => {
  it('joins messages however the bytes are cut, even inside a Chinese character', async () => {
    const text =
      'id: p1\nevent: escalation-raised\ndata: {"number":"淄建督"}\n\n: note\n\nid: p2\nevent: heartbeat\ndata: {}\n\n'
    const expected = [
      { id: 'p1', event: 'escalation-raised', data: '{"number":"淄建督"}' },
      { id: 'p2', event: 'heartbeat', data: '{}' },
    ]
    for (const cut of [1, 2, 3, 64]) expect(await messagesOf(text, cut)).toEqual(expected)
  })

  it('drops a message that was cut off, because it will come again after the last id', async () => {
    expect(await messagesOf('id: p1\nevent: a\ndata: 1\n\nid: p2\nevent: b\ndata: 2')).toHaveLength(1)
  })
})

describe('reading messages', () => {
  const message = (event: string, data: unknown): Message => ({ id: '1', event, data: JSON.stringify(data) })

  it('takes the short type name and a sequence that came as text', () => {
    const read = eventOf(
      message('clock-met', { type: 'cn.zhibao.clock-met.v1', subject: 'c1', sequence: '12' }),
    )
    expect(read).toMatchObject({ type: 'clock-met', subject: 'c1', sequence: 12, data: {} })
  })

  it('calls what it cannot read nothing, so that the list is read again', () => {
    expect(eventOf({ id: '1', event: 'x', data: '{broken' })).toBeUndefined()
    expect(eventOf(message('x', { subject: 'c1' }))).toBeUndefined()
    expect(eventOf(message('x', ['no object']))).toBeUndefined()
  })

  it('knows a heartbeat, and how old the server says it is', () => {
    const serverTime = '2026-03-28T02:00:00Z'
    expect(beatOf(message('heartbeat', { serverTime, ageSeconds: 3.5 }))).toEqual({ serverTime, ageMs: 3500 })
    expect(beatOf(message('hello', { serverTime }))).toEqual({ serverTime, ageMs: 0 })
    expect(beatOf(message('clock-met', { serverTime }))).toBeUndefined()
  })
})
