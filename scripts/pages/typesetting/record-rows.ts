// pages: a list of records as a template goes through it: for each record its values by column, as the form prints them.

import { type Figures, NUMBER, recordsNamed } from '../../figures/figures.ts'
import { type Markup, markup } from './markup.ts'
import { setReference } from './running.ts'

/** `{{#each (records "重点工作")}}{{序号}} {{任务}} {{金额}}{{/each}}`; undefined for a name that is no list. */
export function recordRows(name: string, figures: Figures): Readonly<Record<string, Markup | number>>[] | undefined {
  return recordsNamed(figures, name)?.rows.map(({ index, names }) =>
    Object.fromEntries([
      [NUMBER, index],
      ...[...names].map(([column, cell]) => [column, markup(setReference(cell, figures).html)] as const),
    ]),
  )
}
