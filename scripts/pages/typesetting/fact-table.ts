// pages: a group of facts as a table: one row per member, one column per field, labels from the schema.

import { columnNamed, type Fact } from '../../facts/facts.ts'
import { type Figures, type NamedRecords, NUMBER, recordsNamed } from '../../figures/figures.ts'
import { running } from './markup.ts'
import { setReference } from './running.ts'
import { type CellView, fitted, type TableView } from './table-fit.ts'

/** `支出功能分类` with members `支出` and `项目支出` makes a row per class; a group of plain facts makes two columns. */
export function factTable(group: string, figures: Figures): TableView {
  const records = recordsNamed(figures, group)
  if (records) return recordsTable(records, figures)
  const all = figures.facts.facts
  const lists = figures.derivation.records
  const facts = [...all.values()].filter(
    (fact) => fact.name.startsWith(`${group}.`) && !isPart(fact, all) && !columnNamed(lists, fact.name),
  )
  const members = new Map(facts.map((fact) => [memberOf(fact, group)[0], fact.field.label]))
  const columns = [...new Map(facts.map((fact) => [memberOf(fact, group)[1], fact.field.label])).entries()]
  const units = new Set(facts.flatMap((fact) => fact.field.unit ?? []))
  const single = columns.length === 1 && columns[0]?.[0] === ''
  const cell = (name: string): CellView => ({ ...(all.has(name) ? setReference(name, figures) : running('')), align: 'right' })
  return fitted(
    {
      head: ['项目', ...columns.map(([column, label]) => (column === '' ? whatIsGiven(facts) : label))].map((label) => ({
        ...running(label),
        align: 'center',
      })),
      rows: [...members].map(([member, label]) => [
        { ...running(single ? label : member), align: 'left' },
        ...columns.map(([column]) => cell([group, member, column].filter(Boolean).join('.'))),
      ]),
      unit: units.size === 1 ? ([...units][0] ?? '') : '',
    },
    figures.facts.format,
  )
}

/** A row for each record; a column says in its head what it is counted in. */
function recordsTable({ columns, rows }: NamedRecords, figures: Figures): TableView {
  const head = [NUMBER, ...columns.map(({ label, unit }) => (unit === undefined ? label : `${label}（${unit}）`))]
  return fitted(
    {
      head: head.map((label) => ({ ...running(label), align: 'center' })),
      rows: rows.map(({ index, names }) => [
        { ...running(String(index)), align: 'center' },
        ...[...names.values()].map((name) => ({ ...setReference(name, figures), align: '' })),
      ]),
      unit: '',
    },
    figures.facts.format,
  )
}

/** 数值 and 期间 of a quantity and 个数 of a list repeat what the fact itself prints. */
function isPart({ name }: Fact, all: ReadonlyMap<string, Fact>): boolean {
  const [, whole = '', last = ''] = /^(.*)\.([^.]+)$/.exec(name) ?? []
  const kind = all.get(whole)?.field.kind
  return kind === 'quantity' ? last === '数值' || last === '期间' : kind === 'list' && last === '个数'
}

/** The head of the only column: money has amounts, counts have numbers, the rest is words. */
function whatIsGiven(facts: readonly Fact[]): string {
  if (facts.every(({ field }) => field.unit?.endsWith('元'))) return '金额'
  return facts.every(({ field }) => field.kind === 'number' || field.kind === 'quantity') ? '数量' : '内容'
}

function memberOf(fact: Fact, group: string): [member: string, column: string] {
  const [member = '', ...rest] = fact.name.slice(group.length + 1).split('.')
  return [member, rest.join('.')]
}
