// preview: written explanations of warnings, as records.

import type { Path } from '../../content/content.ts'
import { type Control, control, keysAt, placeAt, type Sheet } from './control.ts'
import { blankRow, type RecordsItem } from './item.ts'
import { base } from './items.ts'

const COLUMNS = [
  ['code', '检查代码'],
  ['of', '名称'],
  ['for', '所豁免的内容'],
  ['reason', '理由'],
] as const

export function waivers(report: Sheet): RecordsItem {
  const path = ['waivers']
  const count = keysAt(report, path).length
  return {
    kind: 'records',
    ...base(report, path, '豁免', '对警告的书面说明；所豁免的内容照“问题”里的写法抄来，一行一处，内容变了就不再有效'),
    state: count > 0 ? 'filled' : 'blank',
    columns: COLUMNS.map(([key, label]) => ({ key, label })),
    rows: Array.from({ length: count }, (_, index) => ({
      index,
      path: [...path, index],
      cells: COLUMNS.map(([key, label]) =>
        key === 'for' ? forCell(report, [...path, index, key], label) : control(report, [...path, index, key], { label, takes: 'text' }),
      ),
    })),
    row: blankRow(COLUMNS.map(([key]) => key)),
    follows: [],
  }
}

/** What it holds for: one text, or a list of several, a line each. */
function forCell(report: Sheet, path: Path, label: string): Control {
  const cell = control(report, path, { label, takes: 'lines' })
  if (placeAt(report, path)?.kind !== 'list') return cell
  const text = keysAt(report, path).map((index) => placeAt(report, [...path, Number(index)])?.text ?? '')
  return { ...cell, text: text.join('\n'), state: 'filled' }
}
