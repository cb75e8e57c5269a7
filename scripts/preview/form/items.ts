// preview: the facts that a form asks for, as groups of controls in the order of its dictionary.

import type { Path } from '../../content/content.ts'
import type { Field, Format, RecordsField } from '../../facts/facts.ts'
import { type Control, control, type ControlKind, idOf, keysAt, placeAt, type Sheet } from './control.ts'
import { withGrids } from './grids.ts'
import { blankRow, type GroupItem, type Item, type ItemBase, type ListItem, type QuantityItem, type RecordsItem } from './item.ts'

const FACTS = 'facts'

/** All that stands under `facts`, members that the unit has named among them. */
export function factItems(format: Format, sheet: Sheet): readonly Item[] {
  const { fields, open, records } = format.dictionary
  return itemsBelow({ format, sheet, all: [...fields.values(), ...records.values()], open }, [])
}

interface Building {
  readonly format: Format
  readonly sheet: Sheet
  readonly all: readonly (Field | RecordsField)[]
  readonly open: ReadonlyMap<string, Field>
}

function itemsBelow(to: Building, path: readonly string[]): Item[] {
  const depth = path.length
  const own = to.all.filter(({ name }) => isBelow(name.split('.'), path))
  const groups = [...to.open.keys()].filter((name) => name !== '' && isBelow(name.split('.'), path))
  const keys = new Set([...own.map(({ name }) => name), ...groups].map((name) => name.split('.')[depth] ?? ''))
  const items = [...keys].map((key): Item => {
    const name = [...path, key].join('.')
    const exact = own.find((one) => one.name === name)
    return exact ? itemOf(to.sheet, exact) : group(to, [...path, key])
  })
  return withGrids([...items, ...membersOf(to, path)])
}

function isBelow(steps: readonly string[], path: readonly string[]): boolean {
  return steps.length > path.length && path.every((step, i) => steps[i] === step)
}

function group(to: Building, path: readonly string[]): GroupItem {
  const name = path.join('.')
  const member = to.open.get(name)
  const open = member && { takes: member.kind === 'quantity' || member.kind === 'list' ? member.kind : takes(member) }
  return {
    kind: 'group',
    ...base(to.sheet, [FACTS, ...path], to.format.groupTitles.get(name) ?? path.at(-1) ?? '', member?.note),
    items: itemsBelow(to, path),
    ...(open ? { open } : {}),
  }
}

/** Members of a group that the unit names itself. */
function membersOf({ all, open, sheet }: Building, path: readonly string[]): Item[] {
  const member = open.get(path.join('.'))
  if (!member) return []
  const taken = new Set(all.map(({ name }) => name))
  return keysAt(sheet, [FACTS, ...path])
    .filter((key) => !taken.has([...path, key].join('.')))
    .map((key) => ({ ...itemOf(sheet, { ...withoutNote(member), name: [...path, key].join('.'), label: key }), isOwn: true }))
}

/** Their group has it. */
function withoutNote(field: Field): Field {
  const { note: _, source: __, ...member } = field
  return member
}

function itemOf(sheet: Sheet, field: Field | RecordsField): Item {
  return itemAt(sheet, [FACTS, ...field.name.split('.')], field)
}

export function itemAt(sheet: Sheet, path: Path, field: Field | RecordsField): Item {
  if ('columns' in field) return recordsItem(sheet, path, field)
  if (field.kind === 'quantity') return quantityItem(sheet, path, field)
  if (field.kind === 'list') return listItem(sheet, path, field)
  return fieldControl(sheet, path, field)
}

function fieldControl(sheet: Sheet, path: Path, field: Field): Control {
  const { choices, decimals, label, name, note, required, source, unit } = field
  return control(sheet, path, {
    label,
    name,
    takes: takes(field),
    required,
    ...(choices ? { choices } : {}),
    ...(decimals === undefined ? {} : { decimals }),
    ...(note === undefined ? {} : { note }),
    ...(source === undefined ? {} : { source }),
    ...(unit === undefined ? {} : { unit }),
  })
}

export function takes({ also, choices, kind }: Field): ControlKind {
  if (choices) return 'choice'
  if (also?.length) return 'any'
  return kind === 'number' || kind === 'truth' ? kind : 'text'
}

const QUALIFIERS = ['余', '多', '近', '约', '以上', '预计']

function quantityItem(sheet: Sheet, path: Path, field: Field): QuantityItem {
  const part = (key: string, of: Parameters<typeof control>[2]): Control => control(sheet, [...path, key], of)
  const lastYear = sheet.lastYear(field.name)
  return {
    kind: 'quantity',
    ...base(sheet, path, field.label, field.note),
    follows: sheet.follows(field.name),
    ...(lastYear === undefined ? {} : { lastYear }),
    parts: [
      part('数值', { label: '数值', takes: 'number' }),
      part('单位', { label: '单位', takes: 'word' }),
      part('限定', { label: '限定', takes: 'choice', choices: QUALIFIERS }),
      part('期间', { label: '期间', takes: 'word' }),
    ],
  }
}

function listItem(sheet: Sheet, path: Path, field: Field): ListItem {
  const place = placeAt(sheet, path)
  const items = keysAt(sheet, path).flatMap((index) => placeAt(sheet, [...path, Number(index)])?.text ?? [])
  const lastYear = sheet.lastYear(field.name)
  return {
    kind: 'list',
    ...base(sheet, path, field.label, field.note),
    state: place?.kind !== 'list' ? 'blank' : items.length > 0 ? 'filled' : 'none',
    items,
    follows: sheet.follows(`${field.name}.个数`),
    ...(lastYear === undefined ? {} : { lastYear }),
  }
}

function recordsItem(sheet: Sheet, path: Path, field: RecordsField): RecordsItem {
  const place = placeAt(sheet, path)
  const count = place?.kind === 'list' ? place.size : 0
  const columns = [...field.columns]
  return {
    kind: 'records',
    ...base(sheet, path, field.label, field.note),
    state: place?.kind !== 'list' ? 'blank' : count > 0 ? 'filled' : 'none',
    columns: columns.map(([key, { label, note, unit }]) => ({
      key,
      label,
      ...(note === undefined ? {} : { note }),
      ...(unit === undefined ? {} : { unit }),
    })),
    rows: Array.from({ length: count }, (_, index) => ({
      index,
      path: [...path, index],
      cells: columns.map(([key, own]) => {
        const name = `${field.name}[${index + 1}].${key}`
        return fieldControl(sheet, [...path, index, key], { ...withoutNote(own), name })
      }),
    })),
    row: blankRow(columns.map(([key]) => key)),
    follows: sheet.follows(`${field.name}.个数`),
  }
}

export function base(sheet: Sheet, path: Path, label: string, note: string | undefined): ItemBase {
  const place = placeAt(sheet, path)
  return {
    id: idOf(sheet.file, path),
    file: sheet.file,
    path,
    label,
    ...(note === undefined ? {} : { note }),
    comment: place?.comment ?? '',
    canComment: place?.isOwnLine ?? false,
    told: sheet.told(path),
    line: place?.line ?? 0,
  }
}
