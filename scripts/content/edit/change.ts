// content: what an author changes in a YAML file, and why a change can not be made.

/** Keys and indices of list items, from the top of the document. */
export type Path = readonly (string | number)[]

/** A value as it is to be read back; a number keeps its digits: 2.50 stays 2.50. */
export type Written = { readonly kind: 'blank' } | { readonly kind: 'number' | 'text' | 'truth'; readonly text: string }

/** One item of a list: a record's columns, or a single value. */
export type Row = Written | readonly (readonly [key: string, value: RecordCell])[]

/** What stands under a key of a record: a value, or a list with items of its own. */
export type RecordCell = Written | readonly Row[]

export type Edit =
  /** A key that is missing is made where the order of keys puts it; groups above it too. */
  | { readonly kind: 'set'; readonly path: Path; readonly value: Written }
  /** The comment lines above a key or an item, or the comment behind its value where that is the one; '' removes. */
  | { readonly kind: 'comment'; readonly path: Path; readonly text: string }
  /** An item into the list at `path`; a list that is missing or blank is made. */
  | { readonly kind: 'insert'; readonly path: Path; readonly index: number; readonly row: Row }
  /** A key or an item, with the comments that belong to it. */
  | { readonly kind: 'remove'; readonly path: Path }
  /** An item within its list, with its comments; `to` is its index afterwards. */
  | { readonly kind: 'move'; readonly path: Path; readonly to: number }

export type RefusalCode =
  /** The file can not be read as YAML, or holds a second document. */
  | 'syntax'
  /** The value stands elsewhere in the file (`*name`), or is used elsewhere (`&name`). */
  | 'alias'
  | 'anchor'
  /** The value has a tag (`!!str`), which says what it is whatever is written. */
  | 'tag'
  /** A key on the way stands twice. */
  | 'duplicate-key'
  /** The path leads nowhere, and nothing can be made there. */
  | 'missing'
  /** A group or a list where a value is to be set; a value where a group or a list is needed. */
  | 'not-a-value'
  | 'not-a-group'
  | 'not-a-list'
  /** `kind: 'number'` and no plain number; `kind: 'truth'` and neither true nor false. */
  | 'not-a-number'
  | 'not-a-truth'
  /** A key within `{ … }` or behind something else on its line has no place for a comment of its own. */
  | 'no-place-for-comment'
  /** Written in a way that can not be changed piecemeal, such as `? key`, or comments within `{ … }`. */
  | 'layout'

/** `edit` is the index of the change that was refused; none was made. */
export interface Refusal {
  readonly code: RefusalCode
  readonly edit: number
}

export interface Refused {
  readonly refused: RefusalCode
}

export function refuse(refused: RefusalCode): Refused {
  return { refused }
}

export function isRefused(result: object): result is Refused {
  return 'refused' in result
}

/** Keys in the order in which the group at a path is to have them. */
export type OrderAt = (path: Path) => readonly string[]

/** Where a new key goes among those that stand: behind the last that precedes it, before the first that follows, or last. */
export function indexFor(key: string, standing: readonly string[], order: readonly string[]): number {
  const rank = order.indexOf(key)
  if (rank < 0) return standing.length
  const ranks = standing.map((one) => order.indexOf(one))
  const before = ranks.findLastIndex((one) => one >= 0 && one < rank)
  if (before >= 0) return before + 1
  const after = ranks.findIndex((one) => one > rank)
  return after >= 0 ? after : standing.length
}
