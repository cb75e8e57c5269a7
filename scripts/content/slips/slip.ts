// content: a slip of the pen in YAML, known by what mends it.

import type { Splice } from '../splice.ts'

/** What was written: a mark of full width, no blank behind a colon … */
export type Cause =
  'mark' | 'blank' | 'tab' | 'colon' | 'quotes' | 'reference' | 'surplus' | 'unclosed' | 'thousands' | 'comma' | 'indent' | 'conflict'

export interface Slip {
  readonly cause: Cause
  /** Where it is told. */
  readonly from: number
  readonly to: number
  /** What mends it, if anything does. */
  readonly edits: readonly Splice[]
  /** Other ways of mending it; where they give another text, the first is no more than a guess. */
  readonly others?: readonly (readonly Splice[])[]
  readonly isGuess?: boolean
}

/** A slip that is told where it is mended. */
export function slip(cause: Cause, edits: readonly Splice[], more: Pick<Slip, 'others' | 'isGuess'> = {}): Slip {
  return { cause, from: Math.min(...edits.map((one) => one.from)), to: Math.max(...edits.map((one) => one.to)), edits, ...more }
}

export interface Line {
  readonly from: number
  /** Without the end of the line, a carriage return included. */
  readonly text: string
}

/** All lines of a text. */
export function linesOf(text: string): Line[] {
  return [...text.matchAll(/[^\n]*(?:\n|$)/g)].map((match) => ({ from: match.index, text: match[0].replace(/\r?\n$/, '') }))
}

/** The line with its quoted texts and its comment blanked: what is left is read as YAML. */
export function bare(line: string): string {
  return line.replace(/(^|[\s{[,:：，｛［])("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')|(^|\s)#.*$/g, (found) => ' '.repeat(found.length))
}
