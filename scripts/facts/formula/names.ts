// facts: the names that a formula refers to, and how a name is written in one.

import type { Place } from '../../base/place.ts'
import { type Expression, partsOf } from './expression.ts'
import type { Formula } from './parse.ts'
import { tokensOf } from './tokens.ts'

/** Every name once, where it stands first, in the order of the text: the formula's dependencies. */
export function namesIn(formula: Formula): { name: string; at: Place }[] {
  const first = new Map<string, Place>()
  gather(formula.root, first)
  return [...first].map(([name, at]) => ({ name, at }))
}

function gather(expression: Expression, first: Map<string, Place>): void {
  if (expression.kind === 'reference' && !first.has(expression.name)) first.set(expression.name, expression.at)
  for (const part of partsOf(expression)) gather(part, first)
}

/** A canonical name as a formula must write it: segments with other characters, and lone keywords, in 「」. */
export function writtenName(name: string): string {
  const written = name
    .split('.')
    .map((segment, i) => (isBare(segment, i > 0) ? segment : `「${segment}」`))
    .join('.')
  return isName(written) ? written : `「${name}」`
}

function isBare(segment: string, later: boolean): boolean {
  return isName(later ? `_.${segment}` : `${segment}._`)
}

function isName(written: string): boolean {
  const [token, next] = tokensOf(written)
  return token?.kind === 'name' && next?.kind === 'end'
}
