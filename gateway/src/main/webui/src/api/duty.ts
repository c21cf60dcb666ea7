/** Somebody in public office, as a duty roster names them. */
export interface OfficeHolder {
  id: string
  name: string
  post: string
  account?: string
}

/** Who was meant by a call, as the rosters of its moment say. */
export interface DutyCall {
  roster?: string
  /** Empty when the roster names nobody, absent without one. */
  people?: OfficeHolder[]
  /** Steps that were passed over because their roster names nobody. */
  vacant?: { desk: string; target: string; roster: string }[]
}
