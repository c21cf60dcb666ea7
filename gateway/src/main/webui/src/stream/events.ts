import type { Clock } from '../api/clock'
import type { Accident, Escalation } from '../api/types'

/** One message of the live stream as it came over the wire. */
export interface Message {
  id: string | undefined
  event: string
  data: string
}

/** One domain event; `sequence` is dense per case within the journal of the service that owns the type. */
export interface DeskEvent {
  id: string
  type: string
  subject: string
  sequence: number
  time: string
  data: { escalation?: Escalation; clock?: Clock; accident?: Accident }
}

/** Whether an event tells that something is suspected or was ruled on. */
export const isOfSuspicion = ({ type }: Pick<DeskEvent, 'type'>) => /^(misreport|pattern)-/.test(type)

/** What a heartbeat or the greeting tells of the server. */
export interface Beat {
  serverTime: string
  /** How long ago the server itself was last known to be complete. */
  ageMs: number
}

/** The event of a message; undefined when it is none we can read, which the caller counts as a gap. */
export function eventOf(message: Message): DeskEvent | undefined {
  const body = parse(message.data)
  if (body === undefined || typeof body['subject'] !== 'string') return undefined
  const sequence = Number(body['sequence'])
  if (!Number.isInteger(sequence)) return undefined
  const data = typeof body['data'] === 'object' && body['data'] !== null ? body['data'] : {}
  return { ...(body as unknown as DeskEvent), type: message.event, sequence, data }
}

export function beatOf(message: Message): Beat | undefined {
  if (message.event !== 'heartbeat' && message.event !== 'hello') return undefined
  const { serverTime, ageSeconds } = parse(message.data) ?? {}
  if (typeof serverTime !== 'string') return undefined
  return { serverTime, ageMs: typeof ageSeconds === 'number' ? ageSeconds * 1000 : 0 }
}

function parse(data: string): Record<string, unknown> | undefined {
  try {
    const body: unknown = JSON.parse(data)
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
