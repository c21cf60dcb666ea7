import { describe, expect, it } from 'vitest'
import divisions from './divisions.json'
import { isWithin, pathTo, Regions, reaches } from './regions'

const regions = new Regions(divisions)

describe('region names', () => {
  it.each([
    ['370302', '', '山东省淄博市淄川区'],
    ['370302', '370000', '淄博市淄川区'],
    ['370302', '370300', '淄川区'],
    ['370302', '370302', '淄川区'],
    ['370000', '370000', '山东省'],
    ['370300', '370302', '淄博市'],
    ['3703Z1', '370000', '淄博市高新区'],
    ['110101', '', '北京市东城区'],
    ['441900', '', '广东省东莞市'],
    ['469001', '', '海南省五指山市'],
    ['370302', '000000', '山东省淄博市淄川区'],
    ['000000', '000000', '全国'],
    ['999999', '', '999999'],
    ['3703Z9', '370000', '淄博市3703Z9'],
  ])('%s seen from "%s" is %s', (region, within, name) => {
    expect(regions.nameOf(region, within)).toBe(name)
  })

  it('tell inside from outside', () => {
    expect(isWithin('3703Z1', '370300')).toBe(true)
    expect(isWithin('370302', '370000')).toBe(true)
    expect(isWithin('371102', '370300')).toBe(false)
    expect(isWithin('371102', '000000')).toBe(true)
  })
})

it.each([
  ['3703Z1', 'COUNTY', true],
  ['370302', 'CITY', false],
  ['370300', 'CITY', true],
  ['370300', 'PROVINCE', false],
  ['370000', 'COUNTY', true],
] as const)('the desk of %s reaches the level %s: %s', (region, level, is) => {
  expect(reaches(region, level)).toBe(is)
})

describe('the tree of a picker', () => {
  it.each([
    ['370000', ['370000']],
    ['370300', ['370000', '370300']],
    ['370302', ['370000', '370300', '370302']],
    ['3703Z1', ['370000', '370300', '3703Z1']],
    ['000000', []],
  ])('leads to %s', (region, path) => {
    expect(pathTo(region)).toEqual(path)
  })

  it('shows the scope of the caller, its functional zones included', () => {
    const [province] = regions.tree('370300')
    const [city] = province?.children ?? []
    expect(province).toMatchObject({ value: '370000', label: '山东省' })
    expect(province?.children).toHaveLength(1)
    expect(city?.children?.map((node) => node.value)).toContain('3703Z1')
    expect(city?.children?.[0]).toEqual({ value: '370302', label: '淄川区' })
  })
})
