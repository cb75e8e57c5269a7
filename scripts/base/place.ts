// base: where something stands in a source file. Lines and columns count from 1,
// columns in UTF-16 units as editors do; the end is exclusive.

import { type Spot, spotText } from './spot.ts'

export interface Place {
  /** Path relative to the root, with forward slashes. */
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /** For a file that shows its reader no lines; they are those of the text that was read out of it. */
  readonly spot?: Spot
}

/** A place of no width, for what is missing and so has no characters of its own. */
export function pointAt(file: string, line = 1, column = 1): Place {
  return { file, line, column, endLine: line, endColumn: column }
}

/** A stretch of one line that begins `offset` characters into a one-line place. */
export function within(place: Place, offset: number, length: number): Place {
  const column = place.column + offset
  return { file: place.file, line: place.line, column, endLine: place.line, endColumn: column + length }
}

/** `file:line:column`, the form that editors and terminals turn into a link. */
export function placeText(place: Place): string {
  return `${place.file}:${place.line}:${place.column}`
}

/** The file and where in it a person finds it: `report.txt:3:1`, `报告.docx 第 3 张表第 5 行`. */
export function whereText(place: Place, language: 'zh' | 'en'): string {
  return place.spot ? `${place.file} ${spotText(place.spot, language)}` : placeText(place)
}
