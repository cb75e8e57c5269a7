// pages: the levels of a region as it is written, 湖南省长沙市雨花区, and what is added up for each of them.

import { inGroups } from '../../base/groups.ts'

/** 湖南省, 长沙市, 雨花区; what has no level of its own, 湛江经济技术开发区, is the last. */
export function levelsOf(region: string): string[] {
  const text = region.replace(/\s/g, '')
  const [, province = '', rest = text] = /^(.{1,7}?(?:省|自治区|特别行政区)|(?:北京|天津|上海|重庆)市)(.*)$/.exec(text) ?? []
  const [, city = '', district = rest] = /^(.{1,9}?(?:市|自治州|地区|盟))(.+)$/.exec(rest) ?? []
  return [province, city, district].filter((level) => level !== '')
}

export interface RegionTotal<T> {
  readonly name: string
  readonly level: number
  readonly members: readonly T[]
}

/** Each region with those below it behind it, by name; levels beyond `most` rows are left out, the lowest first. */
export function byRegion<T>(items: readonly T[], regionOf: (item: T) => string, most: number): RegionTotal<T>[] {
  const levelled = items.map((item) => ({ item, levels: levelsOf(regionOf(item)) }))
  for (let depth = 3; depth > 1; depth -= 1) {
    const rows = rowsOf(levelled, 0, depth)
    if (rows.length <= most) return rows
  }
  return rowsOf(levelled, 0, 1).slice(0, most)
}

interface Levelled<T> {
  readonly item: T
  readonly levels: readonly string[]
}

function rowsOf<T>(items: readonly Levelled<T>[], level: number, depth: number): RegionTotal<T>[] {
  if (level >= depth) return []
  const reaching = items.filter(({ levels }) => levels[level] !== undefined)
  return [...inGroups(reaching, ({ levels }) => levels[level] ?? '')]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, own]) => [{ name, level, members: own.map(({ item }) => item) }, ...rowsOf(own, level + 1, depth)])
}
