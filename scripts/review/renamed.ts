// review: names of the cells of records, where records have other numbers than before.

import type { Figures } from '../figures/figures.ts'
import { aligned, likenessOf } from './align.ts'
import type { WrittenChanges } from './written-changes.ts'

export interface Renaming {
  /** What a name of before is called afterwards; a cell of a record that is gone has its number below zero. */
  readonly after: (name: string) => string
  /** What a name of afterwards was called before; undefined for a cell of a record that is new. */
  readonly before: (name: string) => string | undefined
  /** True for a cell of a record that only one of them has. */
  readonly isOneSided: (name: string) => boolean
}

type Numbers = ReadonlyMap<number, number>

export function renaming(moved: WrittenChanges['moved'], was: Figures | undefined, is: Figures | undefined): Renaming {
  const forth = new Map<string, Numbers>(givenElsewhere(was, is))
  for (const [path, numbers] of moved) if (path.startsWith('facts.')) forth.set(path.slice('facts.'.length), numbers)
  const back = new Map([...forth].map(([list, numbers]) => [list, new Map([...numbers].map(([old, now]) => [now, old]))]))
  const rows = (figures: Figures | undefined, list: string): number => figures?.facts.records.get(list)?.rows?.length ?? 0
  const before = (name: string): string | undefined => {
    const cell = cellOf(name)
    if (!cell) return name
    const old = cell.number < 0 ? -cell.number : (back.get(cell.list)?.get(cell.number) ?? (back.has(cell.list) ? undefined : cell.number))
    return old === undefined || old > rows(was, cell.list) ? undefined : `${cell.list}[${old}]${cell.rest}`
  }
  return {
    after: (name) => {
      const cell = cellOf(name)
      const number = cell && forth.get(cell.list)?.get(cell.number)
      return cell && number !== undefined ? `${cell.list}[${number}]${cell.rest}` : name
    },
    before,
    isOneSided: (name) => (cellOf(name)?.number ?? 0) < 0 || before(name) === undefined,
  }
}

function cellOf(name: string): { list: string; number: number; rest: string } | undefined {
  const [, list, number, rest = ''] = /^([^[\]]+)\[(-?\d+)\](.*)$/.exec(name) ?? []
  return list === undefined ? undefined : { list, number: Number(number), rest }
}

/** Records that stand in other files than the report's own, such as those of its projects. */
function givenElsewhere(was: Figures | undefined, is: Figures | undefined): [string, Numbers][] {
  const others = [...(is?.facts.records.keys() ?? [])].filter((list) => !is?.facts.format.dictionary.records.has(list))
  return others.map((list): [string, Numbers] => {
    const [old, now] = [rowsOf(was, list), rowsOf(is, list)]
    const pairs = aligned(
      old,
      now,
      ({ text }) => text,
      (a, b) => likenessOf(a.text, b.text),
    )
    return [list, new Map(pairs.flatMap(({ after, before }) => (before ? [[before.index, after?.index ?? -before.index] as const] : [])))]
  })
}

function rowsOf(figures: Figures | undefined, list: string): { index: number; text: string }[] {
  const rows = figures?.facts.records.get(list)?.rows ?? []
  return rows.map(({ cells, index }) => ({ index, text: [...cells.values()].map(({ text }) => text).join('\n') }))
}
