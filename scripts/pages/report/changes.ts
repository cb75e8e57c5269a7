// pages: 与上年比较: what changed from the year before, and what this report says of last year otherwise than last year's did.

import type { Decimal } from '../../base/decimal.ts'
import { type Change, changesOf, EXECUTION_RATE, type Figures, type ScoreChange, scoreChangesOf } from '../../figures/figures.ts'
import { commonTexts } from '../directory/entry.ts'
import { changeName, changeNames, changeText, scoreChangeText, shareText } from '../trace/derived.ts'
import { givenElement } from '../typesetting/given.ts'
import { plainValue, valueElement } from '../typesetting/provenance.ts'
import { rateText } from '../wording/rounding.ts'

export interface ChangesView {
  readonly lastYear: number
  /** What the form of last year calls itself, where it is another. */
  readonly otherForm: string
  readonly rows: readonly ChangeRow[]
  readonly hasBefore: boolean
  readonly hasRestated: boolean
  readonly scores: readonly { readonly name: string; readonly before: string; readonly now: string; readonly by: string }[]
}

/** Data elements, or empty. */
export interface ChangeRow {
  readonly name: string
  readonly unit: string
  readonly before: string
  readonly restated: string
  /** Both years tell last year's value, and not the same. */
  readonly differs: boolean
  readonly now: string
  readonly by: string
  readonly share: string
}

/** Undefined where nothing of last year is known. */
export function changesView(figures: Figures): ChangesView | undefined {
  const { facts, lastYear } = figures
  const units = new Map(commonTexts(figures).map(({ name, unit }) => [name, unit]))
  const rows = changesOf(figures).map((change) => rowOf(change, units.get(change.name) ?? '', figures))
  const scores = scoreChangesOf(figures).map((change) => scoreRow(change, figures))
  if (rows.length + scores.length === 0) return undefined
  return {
    lastYear: facts.year - 1,
    otherForm: lastYear && lastYear.facts.format.id !== facts.format.id ? (lastYear.facts.format.rule ?? lastYear.facts.format.id) : '',
    rows,
    hasBefore: rows.some(({ before }) => before !== ''),
    hasRestated: rows.some(({ restated }) => restated !== ''),
    scores,
  }
}

function rowOf(change: Change, unit: string, figures: Figures): ChangeRow {
  const { before, by, name, restated, share, value } = change
  const [now, compared, earlier] = changeNames(change, figures)
  const cell = (of: string, found: Decimal | undefined): string => {
    if (found === undefined) return ''
    return name === EXECUTION_RATE ? givenElement(of, rateText(found), 'figure', plainValue(found)) : valueElement(of, figures)
  }
  return {
    name,
    unit: name === EXECUTION_RATE ? '' : unit,
    before: cell(earlier, before),
    restated: cell(compared, restated),
    differs: before !== undefined && restated !== undefined && !before.eq(restated),
    now: cell(now, value),
    by: by === undefined ? '' : givenElement(changeName(name), changeText(change), 'figure', plainValue(by)),
    share: share === undefined ? '' : givenElement(changeName(name, true), shareText(change), 'figure', plainValue(share)),
  }
}

function scoreRow(change: ScoreChange, figures: Figures): ChangesView['scores'][number] {
  const { by, isByShare, leaf } = change
  const own = `指标.${leaf.name}`
  const of = (year: string): string =>
    valueElement(`${year}${own}.得分`, figures) + (isByShare ? ` / ${valueElement(`${year}${own}.分值`, figures)}` : '')
  return {
    name: leaf.name,
    before: of('上年.'),
    now: of(''),
    by: givenElement(changeName(own), scoreChangeText(change), 'figure', plainValue(by)),
  }
}
