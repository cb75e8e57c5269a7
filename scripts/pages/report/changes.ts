// pages: 与上年比较: what changed from the year before, and what this report says of last year otherwise than last year's did.

import { Decimal, HUNDRED, plain } from '../../base/decimal.ts'
import { changesOf, type Change, EXECUTION_RATE, type Figures, scoreChangesOf } from '../../figures/figures.ts'
import { commonTexts } from '../directory/entry.ts'

export interface ChangesView {
  readonly lastYear: number
  /** What the form of last year calls itself, where it is another. */
  readonly otherForm: string
  readonly rows: readonly ChangeRow[]
  readonly hasBefore: boolean
  readonly hasRestated: boolean
  readonly scores: readonly { readonly name: string; readonly before: string; readonly now: string; readonly by: string }[]
}

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
  const texts = new Map(commonTexts(figures).map((one) => [one.name, one]))
  const rows = changesOf(figures).map((change) => rowOf(change, texts.get(change.name)?.unit ?? ''))
  const scores = scoreChangesOf(figures).map(({ before, by, isByShare, leaf }) => ({
    name: leaf.name,
    before: `${plain(before.score as Decimal)}${isByShare ? ` / ${plain(before.weight)}` : ''}`,
    now: `${plain(leaf.score as Decimal)}${isByShare ? ` / ${plain(leaf.weight)}` : ''}`,
    by: isByShare ? `${signed(by.times(HUNDRED), 1)}个百分点` : signed(by),
  }))
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

function rowOf({ name, value, before, restated, by, share }: Change, unit: string): ChangeRow {
  const isRate = name === EXECUTION_RATE
  const text = (of: Decimal | undefined): string => (of === undefined ? '' : isRate ? `${plain(of.times(HUNDRED), 2)}%` : plain(of))
  return {
    name,
    unit: isRate ? '' : unit,
    before: text(before),
    restated: text(restated),
    differs: before !== undefined && restated !== undefined && !before.eq(restated),
    now: text(value),
    by: by === undefined ? '' : isRate ? `${signed(by.times(HUNDRED), 2)}个百分点` : signed(by),
    share: share === undefined || isRate ? '' : `${signed(share.times(HUNDRED), 1)}%`,
  }
}

/** +3.5, −2, 0: a change says which way. */
function signed(value: Decimal, places?: number): string {
  const text = plain(value.abs(), places)
  return new Decimal(text).isZero() ? '0' : `${value.gt(0) ? '+' : '−'}${text}`
}
