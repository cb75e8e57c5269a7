// preview: what a page asks to have written, taken apart before it is believed.

import type { RecordCell, Edit, Path, Row, Written } from '../content/content.ts'

export interface EditAsked {
  readonly file: string
  readonly digest: string
  readonly edits: readonly Edit[]
}

export interface TextAsked {
  readonly file: string
  readonly digest: string
  /** The box, by the lines that it has in the file. */
  readonly from: number
  readonly to: number
  readonly text: string
}

export interface SectionAsked {
  readonly file: string
  readonly digest: string
  /** The id that the form has for it. */
  readonly section: string
}

type Fields = Readonly<Record<string, unknown>>

export function editAsked(body: unknown): EditAsked | undefined {
  if (!isFields(body)) return undefined
  const { digest, edits, file } = body
  if (typeof file !== 'string' || typeof digest !== 'string' || !Array.isArray(edits)) return undefined
  const read = edits.map(editOf)
  return read.every((one) => one !== undefined) ? { file, digest, edits: read } : undefined
}

export function textAsked(body: unknown): TextAsked | undefined {
  if (!isFields(body)) return undefined
  const { digest, file, from, text, to } = body
  if (typeof file !== 'string' || typeof digest !== 'string' || typeof text !== 'string') return undefined
  return Number.isInteger(from) && Number.isInteger(to) ? { file, digest, from: Number(from), to: Number(to), text } : undefined
}

/** A heading that is put in, or taken away. */
export function sectionAsked(body: unknown): SectionAsked | undefined {
  if (!isFields(body)) return undefined
  const { digest, file, section } = body
  return typeof file === 'string' && typeof digest === 'string' && typeof section === 'string' ? { file, digest, section } : undefined
}

export function fixAsked(body: unknown): string | undefined {
  return isFields(body) && typeof body.finding === 'string' ? body.finding : undefined
}

function editOf(edit: unknown): Edit | undefined {
  if (!isFields(edit) || !isPath(edit.path)) return undefined
  const { path } = edit
  if (path.length === 0 && edit.kind !== 'insert') return undefined // the list that a file is
  if (edit.kind === 'remove') return { kind: 'remove', path }
  if (edit.kind === 'comment') return typeof edit.text === 'string' ? { kind: 'comment', path, text: edit.text } : undefined
  if (edit.kind === 'move') return Number.isInteger(edit.to) ? { kind: 'move', path, to: Number(edit.to) } : undefined
  if (edit.kind === 'set') {
    const value = writtenOf(edit.value)
    return value && { kind: 'set', path, value }
  }
  const row = edit.kind === 'insert' ? rowOf(edit.row) : undefined
  return row && Number.isInteger(edit.index) ? { kind: 'insert', path, index: Number(edit.index), row } : undefined
}

function rowOf(row: unknown): Row | undefined {
  if (!Array.isArray(row)) return writtenOf(row)
  const cells = row.map((cell: unknown) => {
    const [key, value] = Array.isArray(cell) ? (cell as unknown[]) : []
    const read = cellOf(value)
    return typeof key === 'string' && read ? ([key, read] as const) : undefined
  })
  return cells.every((one) => one !== undefined) ? cells : undefined
}

function cellOf(value: unknown): RecordCell | undefined {
  if (!Array.isArray(value)) return writtenOf(value)
  const rows = value.map(rowOf)
  return rows.every((one) => one !== undefined) ? rows : undefined
}

function writtenOf(value: unknown): Written | undefined {
  if (!isFields(value)) return undefined
  const { kind, text } = value
  if (kind === 'blank') return { kind }
  return (kind === 'number' || kind === 'text' || kind === 'truth') && typeof text === 'string' ? { kind, text } : undefined
}

function isPath(path: unknown): path is Path {
  return Array.isArray(path) && path.every((step) => typeof step === 'string' || Number.isInteger(step))
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
