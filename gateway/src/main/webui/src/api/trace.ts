import type { Api } from './http'

/** What a decision follows from: a fact that somebody told, what a person did at a desk, or time. */
export interface Evidence {
  /** `FACT`, `TIME`, `OTHER_CASES`, or the act of a person such as `ACKNOWLEDGEMENT`. */
  kind: string
  event?: string
  eventId?: string
  /** Place of the fact in the ledger of its owner. */
  sequence?: number
  /** Which report of an accident: 0 the first, 1 the first continued one. */
  report?: number
  by?: string
  claimedAt?: string
  recordedAt: string
}

export interface TraceEntry {
  rule: string
  fired: boolean
  reason?: string
  inputs?: Record<string, unknown>
  packVersion?: string
  basis?: string
  /** The type of what was told; absent for a rule that made nothing. */
  event?: string
  /** Absent where it was not recorded. */
  evidence?: Evidence
}

/** Why a desk was called, or a clock runs or stopped. */
export const traceOf = (api: Api, of: 'escalations' | 'clocks', id: string, signal?: AbortSignal) =>
  api<{ entries: TraceEntry[] }>(`/${of}/${encodeURIComponent(id)}/trace`, { signal })

/** `cn.zhibao.hazard-found.v1` and `hazard-found` are the same type. */
export const shortType = (type: string) => type.replace(/^cn\.zhibao\./, '').replace(/\.v\d+$/, '')
