import type { Enterprise } from './types'

/** What a county or unit reported in a month, beside what there was to report from. */
export interface Exposure {
  exposureId: string
  number: string
  kind: string
  region: string
  enterprise?: Enterprise
  from: string
  until: string
  projects: number
  dangerousWorks: number
  hazardsFiled: number
  accidentsFiled: number
  lastFiledAt?: string
  statedAt: string
}
