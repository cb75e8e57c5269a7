// review: which written values changed. Items of lists are known again by what they say, not by their numbers.

import { inGroups } from '../base/groups.ts'
import { NO_ITEMS, type Written } from '../facts/facts.ts'
import { aligned, likenessOf } from './align.ts'

type Steps = Written['steps']

export interface WrittenChange {
  /** As they are afterwards; an item that is gone has the number that it had, below zero. */
  readonly steps: Steps
  /** All values of an item of a list that came or went stand together; else one. */
  readonly before?: readonly Written[]
  readonly after?: readonly Written[]
}

export interface WrittenChanges {
  readonly changes: readonly WrittenChange[]
  /** Items that have another number than before: the path of the list → number before → number after; −2 for the second, which is gone. */
  readonly moved: ReadonlyMap<string, ReadonlyMap<number, number>>
}

export function writtenChanges(before: readonly Written[], after: readonly Written[]): WrittenChanges {
  const moved = new Map<string, ReadonlyMap<number, number>>()
  return { changes: changesAt(before, after, [], moved), moved }
}

/** `重点工作[2].金额`, as facts and figures are called. */
export function pathOf(steps: Steps): string {
  return steps.reduce<string>((path, step) => `${path}${typeof step === 'number' ? `[${step}]` : path === '' ? step : `.${step}`}`, '')
}

type Moved = Map<string, ReadonlyMap<number, number>>

/** `steps`: the way to what both have in common, as it is afterwards. */
function changesAt(before: readonly Written[], after: readonly Written[], steps: Steps, moved: Moved): WrittenChange[] {
  const depth = steps.length
  const [was, is] = [leafAt(before, depth), leafAt(after, depth)]
  if (was && is) return was.text === is.text ? [] : [{ steps, before: [was], after: [is] }]
  if (isList(before, depth) && isList(after, depth)) return itemChanges(before, after, steps, moved)
  const [old, now] = [groupsAt(before, depth), groupsAt(after, depth)]
  return [
    ...leafChanges(steps, was, is),
    ...[...new Set([...old.keys(), ...now.keys()])].flatMap((step) => {
      const [gone, come] = [old.get(step) ?? [], now.get(step) ?? []]
      return gone.length > 0 && come.length > 0 ? changesAt(gone, come, [...steps, step], moved) : oneSided(gone, come, [...steps, step])
    }),
  ]
}

/** A single value where now there is more, or the other way round; no items are nothing that could have gone. */
function leafChanges(steps: Steps, was: Written | undefined, is: Written | undefined): WrittenChange[] {
  const gone = was && was.text !== NO_ITEMS ? { before: [was] } : {}
  const come = is && is.text !== NO_ITEMS ? { after: [is] } : {}
  return 'before' in gone || 'after' in come ? [{ steps, ...gone, ...come }] : []
}

/** What only one side has: every value by itself, the values of an item of a list together. */
function oneSided(gone: readonly Written[], come: readonly Written[], steps: Steps): WrittenChange[] {
  const whole = (all: readonly Written[], side: 'before' | 'after'): WrittenChange[] => {
    if (typeof steps.at(-1) === 'number' || isNamedItem(all, steps.length)) return all.length > 0 ? [{ steps, [side]: all }] : []
    const leaf = leafAt(all, steps.length)
    if (leaf) return [{ steps, [side]: [leaf] }]
    return [...groupsAt(all, steps.length)].flatMap(([step, some]) =>
      side === 'before' ? oneSided(some, [], [...steps, step]) : oneSided([], some, [...steps, step]),
    )
  }
  return [...whole(gone, 'before'), ...whole(come, 'after')]
}

function itemChanges(before: readonly Written[], after: readonly Written[], steps: Steps, moved: Moved): WrittenChange[] {
  const depth = steps.length
  const items = (all: readonly Written[]): Item[] =>
    [...groupsAt(all, depth)].map(([step, values]) => itemOf(Number(step), values, depth + 1))
  const pairs = aligned(items(before), items(after), ({ text }) => text, alike)
  const numbers = new Map(
    pairs.flatMap((pair) => (pair.before ? [[pair.before.number, pair.after?.number ?? -pair.before.number] as const] : [])),
  )
  if ([...numbers].some(([was, is]) => was !== is)) moved.set(pathOf(steps), numbers)
  return pairs.flatMap((pair) => {
    const here = [...steps, pair.after?.number ?? -(pair.before?.number ?? 0)]
    if (pair.before && pair.after) return changesAt(pair.before.values, pair.after.values, here, moved)
    return oneSided(pair.before?.values ?? [], pair.after?.values ?? [], here)
  })
}

interface Item {
  readonly number: number
  readonly values: readonly Written[]
  /** Its values by their paths within it. */
  readonly own: ReadonlyMap<string, string>
  readonly text: string
}

function itemOf(number: number, values: readonly Written[], depth: number): Item {
  const own = new Map(values.map(({ steps, text }) => [pathOf(steps.slice(depth)), text]))
  return { number, values, own, text: JSON.stringify([...own]) }
}

/** Of the values that either has, how many agree: wholly, or as far as their texts are alike. */
function alike(a: Item, b: Item): number {
  const paths = new Set([...a.own.keys(), ...b.own.keys()])
  const sum = [...paths].reduce((total, path) => {
    const [was, is] = [a.own.get(path), b.own.get(path)]
    return total + (was === undefined || is === undefined ? 0 : likenessOf(was, is))
  }, 0)
  return sum / paths.size
}

function leafAt(all: readonly Written[], depth: number): Written | undefined {
  return all.find(({ steps }) => steps.length === depth)
}

/** An item of a list that is called by its name. */
function isNamedItem(all: readonly Written[], depth: number): boolean {
  return all.some(({ steps }) => steps.length === depth + 1 && steps[depth] === 'name')
}

function isList(all: readonly Written[], depth: number): boolean {
  return all.every(({ steps, text }) => (steps.length === depth ? text === NO_ITEMS : typeof steps[depth] === 'number'))
}

function groupsAt(all: readonly Written[], depth: number): Map<string | number, Written[]> {
  return inGroups(
    all.filter(({ steps }) => steps[depth] !== undefined),
    ({ steps }) => steps[depth] ?? '',
  )
}
