// content: changes made in a YAML text. Only the characters of what is changed are touched; afterwards the text is read again
// and says what it said, but for the changes.

import { type Splice, spliced } from '../splice.ts'
import { readYaml } from '../yaml.ts'
import { type Edit, isRefused, type OrderAt, type Path, type Refusal, refuse, type Refused, type Row, type Written } from './change.ts'
import { commentSet, commentText, wordsAround } from './comment.ts'
import { dataAfter, isSame, pathsIn, writtenIn } from './data.ts'
import { itemMoved, removed, rowInserted } from './record.ts'
import { type Style, STYLES } from './scalar.ts'
import { valueSet } from './set.ts'
import { commentsIn, opened, type Source } from './source.ts'
import { spotAt } from './spot.ts'

const BOM = '\ufeff'

export interface Edited {
  readonly text: string
  /** The text as it was read for the last change: who changes it further need not read it again. */
  readonly reading?: ReadText
}

/** One after the other: a path is one of the text as the changes before it left it. All are made, or none. */
export function edited(
  source: string,
  edits: readonly Edit[],
  orderAt: OrderAt,
  before?: ReadText,
): Edited | { readonly refused: Refusal } {
  const mark = source.startsWith(BOM) ? BOM : ''
  const text = source.slice(mark.length)
  let read = before?.source.text === text ? before : reading(text)
  for (const [index, edit] of edits.entries()) {
    const next = isRefused(read) ? read : changed(read, edit, orderAt)
    if (isRefused(next)) return { refused: { code: next.refused, edit: index } }
    read = next
  }
  return isRefused(read) ? { text: source } : { text: mark + read.source.text, reading: read }
}

/** The comment of a key or an item, as an author reads it; undefined where it can have none. */
export function commentAt(source: string, path: Path): string | undefined {
  const from = opened(source.replace(BOM, ''))
  return isRefused(from) ? undefined : commentText(from, path)
}

/** Keys and items with a line of comment that is so, above or behind, in the order of the file. */
export function pathsCommented(source: string, isMeant: (line: string) => boolean): { path: Path; line: string }[] {
  const from = opened(source.replace(BOM, ''))
  if (isRefused(from)) return []
  return pathsIn(from.data).flatMap((path) => {
    const line = wordsAround(from, path).split('\n').find(isMeant)
    return line === undefined ? [] : [{ path, line }]
  })
}

/** A text, read once for the change that led to it and for the one that follows. */
export interface ReadText {
  readonly source: Source
  readonly comments: readonly string[]
  /** How much a reader of the text would be told: a text that looks like a slip of the author's is better put in quotes. */
  told(): number
}

function reading(text: string): ReadText | Refused {
  const source = opened(text)
  let told: number | undefined
  const count = (): number => (told ??= readYaml({ file: '', text }).observations.length)
  return isRefused(source) ? source : { source, comments: commentsIn(text).toSorted(), told: count }
}

function changed(read: ReadText, edit: Edit, orderAt: OrderAt): ReadText | Refused {
  const { source } = read
  const { text } = source
  const unwritable = valuesOf(edit).find(({ kind, text: written }) => isTyped(kind) && writtenIn(written ?? '', true).kind !== kind)
  if (unwritable) return refuse(unwritable.kind === 'number' ? 'not-a-number' : 'not-a-truth')
  const hasWords = edit.kind === 'comment' || valuesOf(edit).some(({ kind }) => kind === 'text')
  const results: ReadText[] = []
  for (const style of STYLES) {
    const splices = splicesOf(source, edit, style, orderAt)
    if (isRefused(splices)) return splices
    const result = spliced(text, splices)
    if (result === text) return read
    if (results.some((one) => one.source.text === result)) continue
    const next = reading(result)
    if (isRefused(next) || !isMeant(read, next, edit, orderAt)) continue
    if (!hasWords || next.told() <= read.told()) return next
    results.push(next)
  }
  // What is told of it is told however it is written: a character without ink.
  const [best] = results
  if (best === undefined) throw new Error(`The change ${JSON.stringify(edit)} was written so that it reads otherwise`)
  return best
}

function valuesOf(edit: Edit): { kind: Written['kind']; text?: string }[] {
  return edit.kind === 'set' ? [edit.value] : edit.kind === 'insert' ? valuesIn(edit.row) : []
}

/** Other than a text, which may say anything. */
function isTyped(kind: Written['kind']): boolean {
  return kind === 'number' || kind === 'truth'
}

function valuesIn(row: Row): Written[] {
  return 'kind' in row ? [row] : row.flatMap(([, cell]) => ('kind' in cell ? [cell] : cell.flatMap(valuesIn)))
}

function splicesOf(source: Source, edit: Edit, style: Style, orderAt: OrderAt): Splice[] | Refused {
  if (edit.kind === 'comment') return commentSet(source, edit.path, edit.text)
  if (edit.kind === 'remove') return removed(source, edit.path)
  if (edit.kind === 'move') return itemMoved(source, edit.path, edit.to)
  const spot = spotAt(source, edit.path)
  if (isRefused(spot)) return spot
  return edit.kind === 'set'
    ? valueSet(source, spot, edit.value, style, orderAt)
    : rowInserted(source, spot, edit.index, edit.row, style, orderAt)
}

/** The result says what it is to say, and no comment is lost. */
function isMeant(before: ReadText, after: ReadText, edit: Edit, orderAt: OrderAt): boolean {
  if (!isSame(after.source.data, dataAfter(before.source.data, edit, orderAt))) return false
  return edit.kind === 'comment' || edit.kind === 'remove' || JSON.stringify(before.comments) === JSON.stringify(after.comments)
}
