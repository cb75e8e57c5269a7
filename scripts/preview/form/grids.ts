// preview: groups of the same members, one below the other, as a table: a block from a spreadsheet fits into it.

import type { Control } from './control.ts'
import type { GridItem, GroupItem, Item } from './item.ts'

/** So many groups of the same members are a table. */
const LEAST_ROWS = 2

export function withGrids(items: readonly Item[]): Item[] {
  const done: Item[] = []
  let run: GroupItem[] = []
  const end = (): void => {
    done.push(...(run.length < LEAST_ROWS ? run : [gridOf(run)]))
    run = []
  }
  for (const item of items) {
    const first = run[0]
    if (first && !(isRow(item) && membersText(item) === membersText(first))) end()
    if (isRow(item)) run.push(item)
    else done.push(item)
  }
  end()
  return done
}

function isRow(item: Item): item is GroupItem {
  const isPlain = item.kind === 'group' && !item.open && item.items.length > 1
  return isPlain && item.items.every((one) => one.kind === 'control' && one.takes === 'number')
}

function membersText({ items }: GroupItem): string {
  return JSON.stringify(items.map((one) => (one.kind === 'control' ? [one.path.at(-1), one.unit] : [])))
}

function gridOf(rows: readonly GroupItem[]): GridItem {
  const [first] = rows as [GroupItem]
  const controls = ({ items }: GroupItem): Control[] => items.flatMap((one) => (one.kind === 'control' ? [one] : []))
  return {
    ...first,
    kind: 'grid',
    id: `${first.id}:grid`,
    path: first.path.slice(0, -1),
    label: '',
    comment: '',
    canComment: false,
    told: rows.flatMap(({ told }) => told),
    columns: controls(first).map(({ label, note, unit }) => ({
      label,
      ...(note === undefined ? {} : { note }),
      ...(unit === undefined ? {} : { unit }),
    })),
    rows: rows.map((row) => {
      const { canComment, comment, file, id, label, path } = row
      return { id, file, path, label, comment, canComment, cells: controls(row) }
    }),
  }
}
