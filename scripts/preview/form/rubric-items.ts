// preview: what is written of an indicator and of its points, as controls. What need not be written leaves no key behind.

import type { Path } from '../../content/content.ts'
import type { RecordsField } from '../../facts/facts.ts'
import { type Control, control, keysAt, placeAt, type Sheet } from './control.ts'
import { blankRow, type GroupItem, type Item } from './item.ts'
import { base, itemAt, takes } from './items.ts'
import type { RubricField, RubricGroup } from './rubric.ts'

export function rubricItem(sheet: Sheet, path: Path, field: RubricField): Item {
  if ('members' in field) {
    const isText = placeAt(sheet, path)?.kind === 'text'
    return isText ? cleared(sheet, control(sheet, path, { label: field.label, takes: 'any' })) : groupItem(sheet, path, field)
  }
  const item = itemAt(sheet, path, field)
  if (item.kind === 'records') return recordsItem(sheet, item, field as RecordsField)
  return !field.required && (item.kind === 'control' || item.kind === 'list') ? cleared(sheet, item) : item
}

function groupItem(sheet: Sheet, path: Path, { label, members, note, open, required }: RubricGroup): Item {
  const own = open && keysAt(sheet, path).map((key): Item => ({ ...itemAt(sheet, [...path, key], { ...open, label: key }), isOwn: true }))
  const group: GroupItem = {
    kind: 'group',
    ...base(sheet, path, label, note),
    items: own ?? members.map((one) => rubricItem(sheet, [...path, one.name], { ...one, required: false })),
    ...(open ? { open: { takes: takes(open) } } : {}),
  }
  return required || !placeAt(sheet, path) ? group : { ...group, isOwn: true }
}

function recordsItem(sheet: Sheet, item: Extract<Item, { kind: 'records' }>, { columns, required }: RecordsField): Item {
  const isAsked = (key: string): boolean => columns.get(key)?.required === true
  const cell = (one: Control): Control => (isAsked(String(one.path.at(-1))) ? one : cleared(sheet, one))
  return {
    ...item,
    ...(required || !placeAt(sheet, item.path) ? {} : { isOwn: true as const }),
    rows: item.rows.map((row) => ({ ...row, cells: row.cells.map(cell) })),
    row: blankRow([...columns.keys()].filter(isAsked)),
  }
}

/** Left blank it leaves no key; a key that is there and blank can be taken away. */
export function cleared<One extends Control | Extract<Item, { kind: 'list' }>>(sheet: Sheet, one: One): One {
  const place = placeAt(sheet, one.path)
  return { ...one, clears: place ? 'key' : 'nothing', ...(place?.kind === 'blank' ? { isOwn: true as const } : {}) }
}

export function isFilled(item: Item): boolean {
  if (item.kind === 'group') return item.items.some(isFilled)
  return item.kind === 'grid' || item.kind === 'quantity' ? false : item.state !== 'blank'
}

/** Without a value: a row of these is a point or an indicator that has only begun. */
export function blankFields(fields: readonly RubricField[]): string[] {
  return fields.filter(({ required }) => required).map(({ name }) => name)
}
