// content: the slips in a YAML text. What may have been meant is tried with the parser: it was meant where the text can be
// read afterwards, or can be read further. So a slip is told once, where it was made, and hides no other.

import type { Document } from 'yaml'
import { type Parsed, parseYaml } from '../parse.ts'
import { before, overlap, type Splice, spliced } from '../splice.ts'
import { bracketAt, candidates } from './candidates.ts'
import { conflicts } from './conflict.ts'
import { misindented } from './indent.ts'
import { misread } from './shapes.ts'
import { type Line, linesOf, type Slip } from './slip.ts'
import { unclosed } from './unclosed.ts'

export interface Fault {
  readonly code: string
  readonly message: string
  readonly from: number
  readonly to: number
}

export interface Faults {
  readonly slips: readonly Slip[]
  /** What nobody knows the cause of. */
  readonly unknown: readonly Fault[]
}

/** More of them are told when these are mended. */
const MOST = 20
/** So many characters of a file are parsed in all to find what was meant: a text of nothing but faults has no end of tries. */
const PARSED = 4_000_000
/** Lines before the one where the parser stumbles that may be the cause. */
const BACK = 3

/** `parsed`: what the parser made of the text. */
export function faultsOf(text: string, parsed: Parsed): Faults {
  const conflicting = conflicts(text)
  if (conflicting.length > 0) return { slips: conflicting, unknown: [] }
  const slips: Slip[] = []
  const edits: Splice[] = []
  const read = reader()
  let state = stateOf(text, parsed)
  while (slips.length < MOST) {
    const found = state.faults.length > 0 ? mending(state, read) : state.misread[0]
    const told = found && moved(found, edits)
    if (!found || !told) break
    slips.push(told)
    const after = told.edits.length > 0 ? read(spliced(text, [...edits, ...told.edits])) : undefined
    if (!after) return { slips, unknown: [] }
    edits.push(...told.edits)
    state = after
  }
  return { slips, unknown: leading(state.faults).flatMap((fault) => movedFault(fault, edits) ?? []) }
}

interface State {
  readonly text: string
  readonly document?: Document.Parsed
  readonly faults: readonly Fault[]
  readonly misread: readonly Slip[]
}

/** Undefined where as much has been read as is read of a file. */
type Read = (text: string) => State | undefined

function reader(): Read {
  let left = PARSED
  return (text) => {
    left -= text.length
    return left < 0 ? undefined : stateOf(text, parseYaml(text))
  }
}

function stateOf(text: string, { deepAt, document }: Parsed): State {
  if (deepAt !== undefined) return { text, faults: [{ code: 'TOO_DEEP', message: '', from: deepAt, to: deepAt }], misread: [] }
  if (!document) return { text, faults: [], misread: [] }
  const faults = [...document.errors, ...document.warnings]
    .map(({ code, message, pos: [from, to] }): Fault => ({ code, message, from, to }))
    .toSorted((a, b) => a.from - b.from)
  return { text, document, faults, misread: faults.length > 0 ? [] : misread(text, document) }
}

/** The slip without which the text can be read, or read further. */
function mending(state: State, read: Read): Slip | undefined {
  const { document, faults, text } = state
  const [first] = faults
  if (!first || !DERAILS.has(first.code)) return undefined
  const open = document && first.code !== 'TAB_AS_INDENT' ? unclosed(text, document) : []
  const quotes = open.filter(({ edits: [edit] }) => isQuote(edit))
  const others = open.filter((one) => !quotes.includes(one))
  const all = [...quotes, ...near(text, first.from), ...others, ...bracketAt(text, first.from), ...beside(text, first.from)]
  const tries = all.flatMap((one): Try[] => {
    const after = read(spliced(text, one.edits))
    return after ? [{ one, after }] : []
  })
  const better = BETTER.flatMap((isBetter) => tries.find(({ one, after }) => isBetter(state, one, after)) ?? [])[0]
  if (!better) return open[0] && { ...open[0], edits: [] }
  return { ...better.one, isGuess: better.one.isGuess === true || isOneOfSeveral(text, better, read) }
}

interface Try {
  readonly one: Slip
  readonly after: State
}

/** From the most convincing way in which a text is better than before. */
const BETTER: readonly ((state: State, one: Slip, after: State) => boolean)[] = [
  (_, __, { faults }) => faults.length === 0,
  isReadBehind,
  (state, _, after) => isReadFurther(state, after),
]

function isQuote(edit: Splice | undefined): boolean {
  return edit?.text === '"' || edit?.text === "'"
}

function near(text: string, offset: number): Slip[] {
  const lines = linesOf(text)
  const at = lines.findLastIndex(({ from }) => from <= offset)
  const back: number[] = []
  for (let i = at - 1; i >= 0 && back.length < BACK; i -= 1) if (!isEmpty(lines[i])) back.push(i)
  return [at, ...back].flatMap((index) => candidates(lines, index))
}

/** The line where the parser stumbles may be sound, and the next one or an earlier one stand beside its level. */
function beside(text: string, offset: number): Slip[] {
  const lines = linesOf(text)
  const at = lines.findLastIndex(({ from }) => from <= offset)
  const ahead = lines.findIndex((line, index) => index > at && !isEmpty(line))
  const back = lines.slice(0, at).flatMap((line, index) => (isEmpty(line) ? [] : [index]))
  return [at, ...back.slice(-BACK).toReversed(), ahead].flatMap((index) => misindented(lines, index))
}

function isEmpty(line: Line | undefined): boolean {
  return /^\s*(#.*)?$/.test(line?.text ?? '')
}

/** Nothing is wrong any more in the lines that were mended, nor before them. */
function isReadBehind(state: State, { edits }: Slip, after: State): boolean {
  const [first] = after.faults
  if (!first) return true
  const last = Math.max(...edits.map(({ to }) => to))
  const lineEnd = state.text.indexOf('\n', last)
  const isBehind = lineEnd >= 0 && after.text.length - first.from <= state.text.length - lineEnd - 1
  return isBehind && (isReadFurther(state, after) || isQuote(edits[0]))
}

/** What follows a fault is as long before an edit as behind it. */
function isReadFurther(state: State, after: State): boolean {
  return restOf(after) < restOf(state)
}

function restOf({ faults: [first], text }: State): number {
  return first ? text.length - first.from : -1
}

/** Another way leads as far and to another text. */
function isOneOfSeveral(text: string, { after, one: { others = [] } }: Try, read: Read): boolean {
  const ways = others.flatMap((edits) => read(spliced(text, edits)) ?? []).filter((other) => restOf(other) <= restOf(after))
  return ways.some((other) => readingOf(other.document) !== readingOf(after.document))
}

/** The keys and values without their places. */
function readingOf(document: Document.Parsed | undefined): string {
  return JSON.stringify(document?.contents, (key, value: unknown) => (key === 'range' || key === 'srcToken' ? undefined : value))
}

/** Behind one of these the parser has lost the thread, and most of what it tells is no fault of the author's. */
const DERAILS: ReadonlySet<string> = new Set([
  'TAB_AS_INDENT',
  'BAD_DIRECTIVE',
  'BAD_INDENT',
  'BAD_SCALAR_START',
  'BLOCK_AS_IMPLICIT_KEY',
  'BLOCK_IN_FLOW',
  'IMPOSSIBLE',
  'KEY_OVER_1024_CHARS',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'UNEXPECTED_TOKEN',
])

function leading(faults: readonly Fault[]): readonly Fault[] {
  const lost = faults.findIndex(({ code }) => DERAILS.has(code))
  return lost < 0 ? faults : faults.slice(0, lost + 1)
}

/** Back to the text as it was written; undefined where two edits would touch. */
function moved(found: Slip, edits: readonly Splice[]): Slip | undefined {
  const [from, to] = [before(found.from, edits), before(found.to, edits)]
  const own = found.edits.flatMap((edit) => {
    const [start, end] = [before(edit.from, edits), before(edit.to, edits)]
    return start === undefined || end === undefined ? [] : [{ ...edit, from: start, to: end }]
  })
  const touches = own.some((one) => edits.some((other) => overlap(one, other)))
  if (from === undefined || to === undefined || own.length < found.edits.length || touches) return undefined
  return { ...found, from, to, edits: own }
}

function movedFault(fault: Fault, edits: readonly Splice[]): Fault | undefined {
  const [from, to] = [before(fault.from, edits), before(fault.to, edits)]
  return from === undefined ? undefined : { ...fault, from, to: to ?? from }
}
