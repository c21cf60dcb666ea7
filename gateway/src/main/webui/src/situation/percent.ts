/** Percentages as the API says them, rounded half up there. */

const NO_BASE = '-'

/** A share, such as `66.67%`; `—` where there is no base. */
export const shareOf = (percent: string) => (percent === NO_BASE ? '—' : `${percent}%`)

/** A change with its sign, such as `+9.09%`; `—` where there was nothing before. */
export const changeOf = (percent: string) => {
  if (percent === NO_BASE) return '—'
  return Number(percent) > 0 ? `+${percent}%` : `${percent.replace('-', '−')}%`
}

/** A difference with its sign. */
export const differenceOf = (difference: number) => {
  const size = Math.abs(difference).toLocaleString()
  if (difference === 0) return size
  return difference > 0 ? `+${size}` : `−${size}`
}
