// content: a line that begins a little beside the level it belongs to, with all that stands below it.

import type { Splice } from '../splice.ts'
import { type Line, type Slip, slip } from './slip.ts'

/** Lines around it whose levels are tried. */
const NEAR = 4

/** The line at every level in use around it, the nearest first, then with what stands below it; further than one blank away it is a guess. */
export function misindented(lines: readonly Line[], index: number): Slip[] {
  const [line, own] = [lines[index], indentOf(lines[index])]
  if (!line || own === undefined) return []
  const around = levelsAround(lines, index).filter((level) => level !== own)
  const levels = around.toSorted((a, b) => Math.abs(a - own) - Math.abs(b - own))
  return [[index], [index, ...below(lines, index, own)]].flatMap((block) =>
    levels.map((level) => {
      const others = levels.filter((other) => other !== level && Math.abs(other - own) === Math.abs(level - own))
      const moved = (to: number): Splice[] => block.flatMap((at) => shifted(lines[at], to - own) ?? [])
      const isGuess = Math.abs(level - own) > 1
      return { ...slip('indent', moved(level), { others: others.map(moved), isGuess }), from: line.from, to: line.from + own }
    }),
  )
}

/** The blanks before the first character; undefined for a line of nothing, a comment, and where other blanks stand among them. */
function indentOf(line: Line | undefined): number | undefined {
  const found = /^( *)[^\s#]/.exec(line?.text ?? '')
  return found?.[1]?.length
}

/** Each once; the level of the line before comes first. */
function levelsAround(lines: readonly Line[], index: number): number[] {
  const written = lines.flatMap((line, at) => (indentOf(line) === undefined ? [] : [at]))
  const here = written.indexOf(index)
  const near = [...written.slice(Math.max(0, here - NEAR), here).toReversed(), ...written.slice(here + 1, here + 1 + NEAR)]
  return [...new Set(near.flatMap((at) => indentOf(lines[at]) ?? []))]
}

/** What is deeper than the line and stands directly below it goes with it. */
function below(lines: readonly Line[], index: number, own: number): number[] {
  const found: number[] = []
  for (let at = index + 1; at < lines.length; at += 1) {
    const indent = indentOf(lines[at])
    if (indent === undefined) continue
    if (indent <= own) break
    found.push(at)
  }
  return found
}

function shifted(line: Line | undefined, by: number): Splice | undefined {
  const indent = indentOf(line)
  if (!line || indent === undefined || indent + by < 0) return undefined
  return { from: line.from, to: line.from + indent, text: ' '.repeat(indent + by) }
}
