// figures: `{{逐条 重点工作：{{任务}}投入{{金额}}万元}}` with the records of a unit-year put in, so that whoever reads a text
// meets plain references.

import { type Block, blocksWith, type Inline } from '../content/content.ts'
import type { Figures } from './evaluation.ts'
import { NUMBER, ownColumn } from './lists.ts'
import { type NamedRow, recordsNamed } from './records.ts'

/** Between the texts of two records; a mark at the end of the text takes its place. */
const BETWEEN = '；'

export function blocksWithRecords(blocks: readonly Block[], figures: Figures): readonly Block[] {
  return blocksWith(blocks, (text) => withEachRecord(text, figures))
}

/** The same text where there is nothing to put in. */
export function withEachRecord(text: readonly Inline[], figures: Figures): readonly Inline[] {
  if (!text.some((inline) => inline.kind === 'each' || 'text' in inline)) return text
  const put = text.flatMap((inline): readonly Inline[] => {
    if (inline.kind === 'each') return recordTexts(inline, figures)
    if (inline.kind === 'text' || !('text' in inline)) return [inline]
    const inner = withEachRecord(inline.text, figures)
    return [inner === inline.text ? inline : { ...inline, text: inner }]
  })
  return put.length === text.length && put.every((inline, i) => inline === text[i]) ? text : put
}

type Each = Extract<Inline, { kind: 'each' }>

/** No records print as any blank does. */
function recordTexts({ at, of, text }: Each, figures: Figures): readonly Inline[] {
  const rows = recordsNamed(figures, of)?.rows ?? []
  const { body, between } = withoutMark(text)
  if (rows.length === 0) return [{ kind: 'text', text: figures.facts.format.blank, at }]
  return rows.flatMap((row, i): readonly Inline[] => [
    ...(i === 0 ? [] : [{ kind: 'text', text: between, at } as const]),
    ...body.map((inline) => forRecord(inline, of, row)),
  ])
}

/** `《{{名称}}》、` → 《甲》、《乙》. */
function withoutMark(text: readonly Inline[]): { readonly body: readonly Inline[]; readonly between: string } {
  const last = text.at(-1)
  const mark = last?.kind === 'text' ? /[、，；。]$/.exec(last.text)?.[0] : undefined
  if (last?.kind !== 'text' || mark === undefined) return { body: text, between: BETWEEN }
  const rest = last.text.slice(0, -mark.length)
  return { body: rest === '' ? text.slice(0, -1) : [...text.slice(0, -1), { ...last, text: rest }], between: mark }
}

/** 金额 and 重点工作.金额 are this record's; every other name is what it is elsewhere. */
function forRecord(inline: Inline, of: string, row: NamedRow): Inline {
  if (inline.kind === 'reference') {
    const column = ownColumn(inline.name, of)
    const name = row.names.get(column)
    if (name !== undefined) return { ...inline, name }
    return column === NUMBER ? { kind: 'text', text: String(row.index), at: inline.at } : inline
  }
  return inline.kind === 'text' || !('text' in inline) ? inline : { ...inline, text: inline.text.map((inner) => forRecord(inner, of, row)) }
}
