// preview: the kinds of things that stand under a heading of the form.

import type { Path, Row, Written } from '../../content/content.ts'
import type { Control, ControlKind, Told } from './control.ts'

export interface ItemBase {
  readonly id: string
  readonly file: string
  readonly path: Path
  readonly label: string
  readonly note?: string
  readonly comment: string
  readonly canComment: boolean
  readonly told: readonly Told[]
  readonly line: number
}

/** 数值, 单位, 限定, 期间 in one row. */
export interface QuantityItem extends ItemBase {
  readonly kind: 'quantity'
  readonly parts: readonly Control[]
  readonly follows: Control['follows']
  readonly lastYear?: string
}

export interface ListItem extends ItemBase {
  readonly kind: 'list'
  /** Left blank, a list without items, or one with some. */
  readonly state: 'blank' | 'none' | 'filled'
  readonly items: readonly string[]
  readonly clears?: Control['clears']
  readonly follows: Control['follows']
  readonly lastYear?: string
}

export interface RecordsItem extends ItemBase {
  readonly kind: 'records'
  readonly state: ListItem['state']
  readonly columns: readonly { readonly key: string; readonly label: string; readonly unit?: string; readonly note?: string }[]
  readonly rows: readonly { readonly index: number; readonly path: Path; readonly cells: readonly Control[] }[]
  /** What a new one begins with. */
  readonly row: Row
  readonly follows: Control['follows']
}

export interface GroupItem extends ItemBase {
  readonly kind: 'group'
  readonly items: readonly Item[]
  /** What the unit adds under names of its own. */
  readonly open?: { readonly takes: ControlKind | 'quantity' | 'list'; readonly note?: string }
}

/** Groups of the same members, one below the other. */
export interface GridItem extends ItemBase {
  readonly kind: 'grid'
  readonly columns: readonly { readonly label: string; readonly unit?: string; readonly note?: string }[]
  readonly rows: readonly GridRow[]
}

export interface GridRow extends Pick<ItemBase, 'id' | 'file' | 'path' | 'label' | 'comment' | 'canComment'> {
  readonly cells: readonly Control[]
}

/** What the author has put there can be taken away. */
export type Item = (Control | QuantityItem | ListItem | RecordsItem | GroupItem | GridItem) & { readonly isOwn?: true }

/** A record with these keys and nothing in them. */
export function blankRow(keys: readonly string[]): Exclude<Row, Written> {
  return keys.map((key) => [key, { kind: 'blank' }])
}
