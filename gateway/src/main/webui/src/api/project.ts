import type { Sector } from './codes'

/** The works that a case is about. */
export interface Project {
  permitNo?: string
  name?: string
  /** As the register of projects says, or as filed where it does not know the works. */
  sector?: Sector
}
