import { createParser } from 'eventsource-parser'
import type { Message } from './events'

/** Reads a `text/event-stream` body to its end, calling `onMessage` in order and `onBytes` for every sign of life. */
export async function readMessages(
  body: ReadableStream<Uint8Array>,
  onMessage: (message: Message) => void,
  onBytes: () => void,
): Promise<void> {
  const decoder = new TextDecoder()
  const parser = createParser({
    onEvent: ({ id, event, data }) => onMessage({ id, event: event ?? 'message', data }),
  })
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    onBytes()
    parser.feed(decoder.decode(value, { stream: true }))
  }
}
