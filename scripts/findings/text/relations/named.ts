// findings: numbers with their names, as the relations are asked of them: in a clause, a sentence and a passage; in a table by
// the heads of a row and by the names of the rows of a column.

import { judge, type Question } from '../judgement/judge.ts'
import type { Fact } from '../quantities/fact.ts'
import type { Table } from '../quantities/tables.ts'
import type { Item, Sentence, View } from '../reading/view.ts'
import { asked, type Named, type Scope } from './binding.ts'
import { RELATIONS } from './entries.ts'

const TABULAR = RELATIONS.filter(({ inTables }) => inTables)

export function namedIn(view: View, sentence: Sentence, factOf: (view: View, item: Item) => Fact): Question[] {
  if (sentence.items.length < 2) return []
  const own = scopesOf(view, sentence, factOf)
  const before = view.sentences[sentence.index - 1]
  const across = before && scopesOf(view, { ...sentence, start: before.start, items: [...before.items, ...sentence.items] }, factOf).at(-1)
  return asked(RELATIONS, [...own, ...(across ? [{ ...across, own: own.at(-1)?.all ?? [] }] : [])])
}

/** What stands between two semicolons, and all of the sentence where there is one. */
function scopesOf(view: View, { start, end, items }: Sentence, factOf: (view: View, item: Item) => Fact): Scope[] {
  const all = items.filter(({ label }) => !/^(?:比|较|同比)(?!.*节[约支省]$)/.test(label))
  const cuts = [...view.text.slice(start, end).matchAll(/[；;]/g)].map(({ index }) => start + index)
  const ends = [...cuts, end]
  const pieces = ends.map((to, i) => [ends[i - 1] ?? start, to] as const)
  return (pieces.length > 1 ? [...pieces, [start, end] as const] : pieces).map(([from, to]) => ({
    all: all.filter((item) => item.start >= from && item.end <= to).map((item) => ({ fact: factOf(view, item), label: item.label })),
    text: view.text.slice(from, to),
    isTable: false,
  }))
}

/** Asked of a table where no more of its lines break a relation than keep it. */
export function namedInTable({ columns, rows }: Table): Question[] {
  const byHead = rows.map(({ facts }) =>
    facts.flatMap((fact, i): Named[] => (fact ? [{ fact, label: bareHead(columns[i]?.head ?? '') }] : [])),
  )
  const byName = columns.map((_, i) =>
    rows.flatMap(({ facts, cells }): Named[] => {
      const fact = facts[i]
      return fact ? [{ fact, label: bareHead(nameBefore(cells, i)) }] : []
    }),
  )
  return TABULAR.flatMap((relation) =>
    [byHead, byName].flatMap((lines) => {
      const questions = lines.flatMap((all) => asked([relation], [{ all, text: '', isTable: true }]))
      const breaks = judge(questions).length
      return breaks * 2 > questions.length && breaks > 1 ? [] : questions
    }),
  )
}

/** The words that stand nearest before the cell. */
function nameBefore(cells: readonly View[], i: number): string {
  return cells.slice(0, i).findLast(({ text }) => /[\u4e00-\u9fff]/.test(text))?.text ?? ''
}

function bareHead(text: string): string {
  return text.replace(/[（(][^）)]*[）)]|[“”\s]|^(?:[一二三四五六七八九十\d]{1,3}[、.．]|加[：:]|减[：:])/g, '')
}
