// pages: a group of facts as a table: one row per member, one column per field, labels from the schema.

import type { Fact } from '../facts/facts.ts'
import type { Figures } from '../figures/figures.ts'
import { escaped } from './markup.ts'
import { referenceHtml } from './running.ts'

export interface CellView {
  readonly html: string
  readonly align: string
}

export interface TableView {
  readonly head: readonly CellView[]
  readonly rows: readonly (readonly CellView[])[]
  /** 单位：万元, where all numbers share it; else empty. */
  readonly unit: string
}

/** `支出功能分类` with members `支出` and `项目支出` makes a row per class; a group of plain facts makes two columns. */
export function factTable(group: string, figures: Figures): TableView {
  const facts = [...figures.facts.facts.values()].filter((fact) => fact.name.startsWith(`${group}.`) && !/\.(数值|期间|个数)$/.test(fact.name))
  const members = [...new Set(facts.map((fact) => memberOf(fact, group)[0]))]
  const columns = [...new Map(facts.map((fact) => [memberOf(fact, group)[1], fact.field.label])).entries()]
  const units = new Set(facts.flatMap((fact) => fact.field.unit ?? []))
  const single = columns.length === 1 && columns[0]?.[0] === ''
  return {
    head: ['项目', ...columns.map(([, label]) => (single ? '金额' : label))].map((label) => ({ html: escaped(label), align: 'center' })),
    rows: members.map((member) => [
      { html: escaped(member), align: 'left' },
      ...columns.map(([column]) => ({ html: referenceHtml([group, member, column].filter(Boolean).join('.'), figures), align: 'right' })),
    ]),
    unit: units.size === 1 ? ([...units][0] ?? '') : '',
  }
}

function memberOf(fact: Fact, group: string): [member: string, column: string] {
  const [member = '', ...rest] = fact.name.slice(group.length + 1).split('.')
  return [member, rest.join('.')]
}
