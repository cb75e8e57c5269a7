// facts: what was meant by a value, as words for its finding and as a change of the source.

import type { Fix } from '../base/fix.ts'
import type { Node } from '../content/content.ts'
import { type Asked, type Meant, meantFor } from './meant.ts'
import type { ErrorObject } from './schemas.ts'

/** What was meant by a scalar, as far as its schema takes it. */
export function meantIn({ parentSchema = {} }: ErrorObject, node: Node): Meant | undefined {
  if (node.kind !== 'scalar' || node.value === null) return undefined
  const { enum: allowed, format, maximum, items, pattern, type, 'x-input': input, 'x-unit': unit } = parentSchema as Record<string, unknown>
  const asked: Asked = {
    types: [type ?? []].flat() as string[],
    isRequired: input === 'required',
    ...(typeof unit === 'string' ? { unit } : {}),
    ...(typeof format === 'string' ? { format } : {}),
    ...(typeof pattern === 'string' ? { pattern } : {}),
    ...(typeof maximum === 'number' ? { maximum } : {}),
    ...compoundOf(parentSchema, items),
    ...(Array.isArray(allowed) ? { allowed } : {}),
  }
  return meantFor(node.text, typeof node.value === 'string', asked)
}

function compoundOf(schema: Readonly<Record<string, unknown>>, items: unknown): Pick<Asked, 'compound'> {
  if (schema['x-quantity'] === true) return { compound: 'quantity' }
  return (items as { type?: unknown } | undefined)?.type === 'string' ? { compound: 'texts' } : {}
}

export function said(meant: Meant | undefined): { meant?: string; equal?: string } {
  return { ...(meant ? { meant: meant.text } : {}), ...(meant?.written === undefined ? {} : { equal: meant.written }) }
}

export function fixOf(node: Node, meant: Meant | undefined): Fix | undefined {
  if (!meant || node.at.line !== node.at.endLine) return undefined // a text of several lines is the author's to rewrite
  return { at: node.at, text: meant.text, ...(meant.isGuess ? { isGuess: true } : {}) }
}

/** An entry in braces behind another one; what else stands in its line only the author can tell from it. */
export function withoutEntry(key: string, node: Node): Fix | undefined {
  const entries = node.kind === 'mapping' ? [...node.entries.values()] : []
  const index = entries.findIndex((entry) => entry.key === key)
  const [entry, before] = [entries[index], entries[index - 1]]
  const isInBraces = entries[0] !== undefined && entries[0].keyAt.column !== node.at.column
  if (!entry || !before || !isInBraces || before.value.at.endLine !== entry.keyAt.line) return undefined
  const { endColumn: column, endLine: line } = before.value.at
  return { at: { ...entry.value.at, line, column }, text: '', isGuess: true }
}
