// pages: what stands in the cells of a form's tables: the values and labels that names have in a unit-year, and the
// lists that rows are repeated for.

import type { Value } from '../../base/value.ts'
import { type Fact, fieldOf, type Format, INDICATORS, type Item, type Marks, unitIn } from '../../facts/facts.ts'
import { allNames, type Figure, type Figures, named, type Named, recordsNamed } from '../../figures/figures.ts'
import { givenElement, WEIGHT_TOTAL, weightTotal } from '../typesetting/given.ts'
import { dataElement, shown } from '../typesetting/provenance.ts'
import { setReference } from '../typesetting/running.ts'
import { indicatorTurns } from './indicators.ts'
import { type Given, type Kind, NUMBER, numberOf, openMarks, type Turn } from './turn.ts'

/** What a table asks of a unit-year; undefined for a name that nothing has. */
export interface Values {
  value(name: string, marks: Marks): Given | undefined
  label(name: string): string | undefined
  /** 万元; empty for what has none. */
  unit(name: string): string
  /** The rounds for the list of that name. */
  turns(list: string): readonly Turn[]
  turnsOf(items: readonly Item[]): readonly Turn[]
  /** What a misspelt name may have been meant to be. */
  known(): readonly string[]
}

export function openValues(figures: Figures): Values {
  const { dictionary, figures: specs, groupTitles } = figures.facts.format
  const labelOf = (name: string): string | undefined =>
    fieldOf(dictionary, name)?.label ??
    groupTitles.get(name) ??
    (specs.find((spec) => spec.name === name) ?? specs.find((spec) => spec.name.startsWith(`${name}.`)))?.label
  const unitOf = (name: string): string =>
    unitIn(
      fieldOf(dictionary, name)?.unit ??
        specs.find((spec) => spec.name === name)?.unit ??
        [...dictionary.fields.values()].find((field) => field.name.startsWith(`${name}.`))?.unit,
      figures.facts.facts,
    ) ?? ''
  const known = (): string[] => allNames(figures)
  const withMarks = openMarks(figures)
  const valueOf = (name: string, marks: Marks): Given | undefined => valueNamed(name, figures, withMarks(marks).facts.format)
  const turn = ({ name, label, indent }: Item, number: number): Turn => ({
    label: label ?? labelOf(name),
    indent,
    known: () => namesBelow(name, known()),
    value: (below, marks) => valueOf([name, below].filter(Boolean).join('.'), marks) ?? (below === NUMBER ? numberOf(number) : undefined),
  })
  return {
    known,
    value: valueOf,
    label: labelOf,
    unit: unitOf,
    turnsOf: (items) => items.map(turn),
    turns: (list) => (list === INDICATORS ? indicatorTurns(figures, withMarks) : recordTurns(figures, list, valueOf)),
  }
}

/** A round for each record, whose columns have names of their own; none for a name that is no list, which the form has been told. */
function recordTurns(figures: Figures, list: string, valueOf: Values['value']): Turn[] {
  const { columns = [], rows = [] } = recordsNamed(figures, list) ?? {}
  return rows.map(({ names }, i) => ({
    label: undefined,
    indent: 0,
    known: () => [...columns.map(({ name }) => name), NUMBER],
    value: (column, marks) => {
      const name = names.get(column)
      return name === undefined ? (column === NUMBER ? numberOf(i) : undefined) : valueOf(name, marks)
    },
  }))
}

function namesBelow(name: string, all: readonly string[]): string[] {
  return all.flatMap((one) => (one.startsWith(`${name}.`) ? [one.slice(name.length + 1)] : []))
}

function valueNamed(name: string, figures: Figures, format: Format): Given | undefined {
  if (name === WEIGHT_TOTAL) {
    const text = weightTotal(figures)
    return { html: givenElement(WEIGHT_TOTAL, text, 'weight'), text, kind: 'number', unit: '分' }
  }
  const found = named(figures, name)
  if (!found) return undefined
  if (found.kind === 'sentence') return { ...setReference(name, figures), kind: 'words', unit: '' }
  const value = shown(name, found, format)
  return { html: dataElement(value), text: value.text, ...kindOf(found) }
}

function kindOf(found: Named): Pick<Given, 'kind' | 'unit'> {
  switch (found.kind) {
    case 'fact':
      return { kind: kindOfFact(found.fact), unit: found.fact.field.unit ?? '' }
    case 'figure':
      return { kind: kindOfValue(found.figure.value), unit: unitOfFigure(found.figure) }
    case 'score':
    case 'weight':
    case 'total':
      return { kind: 'number', unit: '分' }
    case 'computation':
    case 'sentence':
      return { kind: 'words', unit: '' }
    case 'grade':
    case 'absent':
      return { kind: 'mark', unit: '' }
  }
}

function kindOfFact({ field: { kind } }: Fact): Kind {
  if (kind === 'truth') return 'mark'
  return kind === 'number' || kind === 'quantity' ? 'number' : 'words'
}

/** What has no value would most likely be a number. */
function kindOfValue(value: Value): Kind {
  if (typeof value === 'boolean') return 'mark'
  return typeof value === 'string' ? 'words' : 'number'
}

function unitOfFigure({ show, unit }: Figure): string {
  return show.as === 'percent' ? '%' : (unit ?? '')
}
