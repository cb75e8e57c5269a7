// figures: the words of a form's checks that name a column, an indicator or a heading. A misspelt one would switch its check off.

import { type Observation, observe } from '../base/observation.ts'
import { type Format, type FormCheck, type Framework, type Indicator, nearest, type OutlineNode, type Word } from '../facts/facts.ts'
import { checkNameUnknown } from './checks/check-name-unknown.ts'

/** Where the unit may add names of its own, only what is nearly one of the form's is told. */
export function unknownWords(check: FormCheck, format: Format, framework: Framework | undefined): Observation[] {
  const brings = format.indicatorsFrom !== 'form'
  const names = (indicators: readonly Indicator[]): string[] =>
    indicators.flatMap((one) => [one.name, ...(one.kind === 'group' ? names(one.children) : [])])
  const indicators = names(framework?.indicators ?? [])
  const titles = titlesOf(format.outline)
  const isOwn = hasOwnTitles(format.outline)
  switch (check.kind) {
    case 'columns':
      return check.names.flatMap((word) => unknown(word, word.text, 'column', columnsOf(format), false))
    case 'classes':
      return check.names.flatMap((word) => unknown(word, word.text, 'indicator', indicators, true))
    case 'deductions':
      return check.names.flatMap((word) => unknown(word, word.text, 'section', titles, isOwn))
    case 'adjustment':
      return check.explained.flatMap((word) => {
        const [, where, name = ''] = /^(指标|正文)\.(.+)$/.exec(word.text) ?? []
        if (where === '指标') return unknown(word, name, 'indicator', indicators, brings)
        return where === '正文' ? unknown(word, name, 'section', titles, isOwn) : []
      })
    default:
      return []
  }
}

function unknown({ at }: Word, name: string, kind: string, known: readonly string[], mayBeOwn: boolean): Observation[] {
  const near = nearest(name, known)
  if (known.includes(name) || (mayBeOwn && near === undefined)) return []
  return [observe(checkNameUnknown, at, { name, kind: { term: kind }, ...(near === undefined ? {} : { nearest: near }) })]
}

function columnsOf({ dictionary }: Format): string[] {
  const columns = [...dictionary.records.values()].flatMap((records) => [...records.columns.keys()])
  return [...new Set([...dictionary.fields.keys(), ...columns].flatMap((name) => name.split('.').at(-1) ?? []))]
}

function titlesOf(outline: readonly OutlineNode[]): string[] {
  return outline.flatMap(({ title, children }) => [title, ...titlesOf(children)])
}

function hasOwnTitles(outline: readonly OutlineNode[]): boolean {
  return outline.some(({ free, indicators, children }) => free || indicators !== undefined || hasOwnTitles(children))
}
