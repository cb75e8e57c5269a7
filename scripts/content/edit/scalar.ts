// content: a value as YAML characters: in the style that stood there, in quotes only where it would be read otherwise.

import type { Scalar } from 'yaml'
import type { Written } from './change.ts'
import { writtenIn } from './data.ts'

/** How texts are written: as what stands there, or one that reads back whatever the text is. */
export type Style = 'kept' | 'single' | 'double'
export const STYLES: readonly Style[] = ['kept', 'single', 'double']

export interface Manner {
  readonly style: Style
  /** Within `{ … }` or `[ … ]`. */
  readonly isFlow: boolean
  /** The margin of the lines of a text of several. */
  readonly margin: string
  readonly eol: string
  /** The style of the value that it takes the place of. */
  readonly old?: Scalar['type']
}

/** `body` are the lines below the one on which the value begins. */
export interface Characters {
  readonly head: string
  readonly body?: string
}

export function characters(value: Written, manner: Manner): Characters {
  if (value.kind === 'blank') return { head: 'null' }
  if (value.kind !== 'text') return { head: value.text }
  const { text } = value
  const { isFlow, old, style } = manner
  const isFolded = old === 'BLOCK_FOLDED'
  if (style === 'kept' && !isFlow && (isFolded || old === 'BLOCK_LITERAL' || text.includes('\n')) && !QUOTED.has(old ?? '')) {
    const block = blockText(text, isFolded, manner)
    if (block) return block
  }
  const isPlain = style === 'kept' && !QUOTED.has(old ?? '') && mayBePlain(text, isFlow)
  return { head: isPlain ? text : style !== 'double' && old !== 'QUOTE_DOUBLE' ? singleQuoted(text) : JSON.stringify(text) }
}

/** One line, for `{ … }`. */
export function inline(value: Written, style: Style): string {
  return characters(value, { style, isFlow: true, margin: '', eol: '\n' }).head
}

const QUOTED = new Set(['QUOTE_SINGLE', 'QUOTE_DOUBLE'])

/** Quotes of the simpler kind know no escapes: for a text of several lines, or with controls, it has to be the other. */
function singleQuoted(text: string): string {
  return /[^\P{Cc}\t]/u.test(text) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`
}

/** What YAML 1.1 or 1.2 takes for a number, a truth or a blank, also where Jibao reads a text. */
const TYPED =
  /^(?:[-+]?(?:\d[\d_,]*\.?[\d_]*|\.\d+)(?:e[-+]?\d+)?|0[xob][\da-f_]+|\d+(?::\d\d?)+(?:\.\d*)?|[-+]?\.(?:inf|nan)|null|~|true|false|yes|no|on|off|y|n)$/i

/** Nothing in the text means something to YAML. A date is a text to YAML 1.2 and to Jibao, and is written as one writes it. */
export function mayBePlain(text: string, isFlow: boolean): boolean {
  if (text === '' || text.trim() !== text || TYPED.test(text)) return false
  if (/[^\P{Cc}]|[\u2028\u2029\ufeff]/u.test(text)) return false
  if (/^[,[\]{}#&*!|>'"%@`]/.test(text) || /^[-?:](\s|$)/.test(text) || /^(---|\.\.\.)/.test(text)) return false
  if (/:(\s|$)|\s#/.test(text)) return false
  return !isFlow || !/[,[\]{}]/.test(text)
}

export function keyText(key: string, isFlow: boolean): string {
  const isPlain = mayBePlain(key, isFlow) && writtenIn(key, true).kind === 'text'
  return isPlain ? key : singleQuoted(key)
}

/** `|` or `>` and the lines below; undefined for a text that they can not hold. */
function blockText(text: string, isFolded: boolean, { eol, margin }: Manner): Characters | undefined {
  const lines = text.replace(/\n$/, '').split('\n')
  if (text.trim() === '' || /^[ \t\n]/.test(text) || /[^\P{Cc}\n\t]/u.test(text)) return undefined
  const folds = isFolded && !lines.some((line) => /^[ \t]/.test(line))
  const head = (folds ? '>' : '|') + (text.endsWith('\n\n') ? '+' : text.endsWith('\n') ? '' : '-')
  const shown = folds
    ? lines
        .join('\n')
        .replace(/\n+/g, (run) => `${run}\n`)
        .split('\n')
    : lines
  return { head, body: shown.map((line) => (line === '' ? '' : margin + line)).join(eol) }
}
