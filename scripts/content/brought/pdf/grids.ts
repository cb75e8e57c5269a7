// content: lines on a page → the grids that they make, with the cells that no line divides as one.

import type { Rule, Rules } from './rules.ts'

export interface RuledGrid {
  /** Edges of its columns and rows, ascending. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** Row by row: the number of the area that a cell is part of, which is that of its first cell. */
  readonly areas: readonly number[]
}

/** Lines that meet do so within this much; edges that are closer are one. */
const NEAR = 4
/** Pieces of one line. */
const SAME = 2

/** Those with more than one area, from the top of the page. */
export function gridsOf({ horizontal, vertical }: Rules): RuledGrid[] {
  const groups = groupsOf(whole(horizontal), whole(vertical))
  return groups
    .flatMap(({ horizontals, verticals }) => gridOf(horizontals, verticals) ?? [])
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0))
}

/** Lines that are drawn cell by cell, put together again. */
function whole(rules: readonly Rule[]): Rule[] {
  const joined: { at: number; from: number; to: number }[] = []
  const rows: Rule[][] = []
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const row = rows.at(-1)
    if (row?.[0] && rule.at - row[0].at <= SAME) row.push(rule)
    else rows.push([rule])
  }
  for (const row of rows) {
    let last: (typeof joined)[number] | undefined
    for (const { at, from, to } of row.sort((a, b) => a.from - b.from)) {
      if (last && from <= last.to + SAME) last.to = Math.max(last.to, to)
      else joined.push((last = { at, from, to }))
    }
  }
  return joined
}

/** Lines that hang together. */
function groupsOf(horizontal: readonly Rule[], vertical: readonly Rule[]): { horizontals: Rule[]; verticals: Rule[] }[] {
  const of = unions(horizontal.length + vertical.length)
  const sorted = vertical.map((rule, j) => ({ rule, j })).sort((a, b) => a.rule.at - b.rule.at)
  horizontal.forEach((one, i) => {
    for (let k = firstFrom(sorted, one.from - NEAR); k < sorted.length; k += 1) {
      const { j, rule } = sorted[k] as (typeof sorted)[number]
      if (rule.at > one.to + NEAR) break
      if (one.at >= rule.from - NEAR && one.at <= rule.to + NEAR) of.join(i, horizontal.length + j)
    }
  })
  const groups = new Map<number, { horizontals: Rule[]; verticals: Rule[] }>()
  const groupAt = (index: number): { horizontals: Rule[]; verticals: Rule[] } => {
    const root = of.root(index)
    const group = groups.get(root) ?? { horizontals: [], verticals: [] }
    groups.set(root, group)
    return group
  }
  horizontal.forEach((rule, i) => groupAt(i).horizontals.push(rule))
  vertical.forEach((rule, j) => groupAt(horizontal.length + j).verticals.push(rule))
  return [...groups.values()]
}

function firstFrom(sorted: readonly { readonly rule: Rule }[], at: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.rule.at ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

const MOST_CELLS = 20_000

function gridOf(horizontals: readonly Rule[], verticals: readonly Rule[]): RuledGrid | undefined {
  const xs = edges(verticals)
  const ys = edges(horizontals)
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  if (columns < 1 || rows < 1 || columns * rows < 2 || columns * rows > MOST_CELLS) return undefined
  const of = unions(columns * rows)
  const [across, down] = [byEdge(horizontals, ys), byEdge(verticals, xs)]
  for (let y = 0; y < rows; y += 1) {
    for (let x = 0; x < columns; x += 1) {
      const middle = { x: between(xs, x), y: between(ys, y) }
      if (x + 1 < columns && !isDrawn(down[x + 1], middle.y)) of.join(y * columns + x, y * columns + x + 1)
      if (y + 1 < rows && !isDrawn(across[y + 1], middle.x)) of.join(y * columns + x, (y + 1) * columns + x)
    }
  }
  const areas = Array.from({ length: columns * rows }, (_, i) => of.root(i))
  return new Set(areas).size > 1 ? { xs, ys, areas } : undefined
}

function edges(rules: readonly Rule[]): number[] {
  const found: number[] = []
  for (const at of rules.map((rule) => rule.at).sort((a, b) => a - b))
    if (found.length === 0 || at - (found.at(-1) ?? 0) > NEAR) found.push(at)
  return found
}

function byEdge(rules: readonly Rule[], at: readonly number[]): Rule[][] {
  return at.map((edge) => rules.filter((rule) => Math.abs(rule.at - edge) <= NEAR))
}

function isDrawn(rules: readonly Rule[] | undefined, at: number): boolean {
  return rules?.some(({ from, to }) => from <= at && at <= to) ?? false
}

function between(edgesOf: readonly number[], index: number): number {
  return ((edgesOf[index] ?? 0) + (edgesOf[index + 1] ?? 0)) / 2
}

/** Sets that are joined; the root of each is its least member. */
function unions(size: number): { root(index: number): number; join(a: number, b: number): void } {
  const parents = Array.from({ length: size }, (_, i) => i)
  const root = (index: number): number => {
    let at = index
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] ?? at] ?? at
      at = parents[at] ?? at
    }
    return at
  }
  return {
    root,
    join: (a, b) => {
      const [x, y] = [root(a), root(b)]
      parents[Math.max(x, y)] = Math.min(x, y)
    },
  }
}
