// base: where something stands in a source file. Lines and columns count from 1,
// columns in UTF-16 units as editors do; the end is exclusive.

export interface Place {
  /** Path relative to the root, with forward slashes. */
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
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
