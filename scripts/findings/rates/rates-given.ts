// findings: the rates that a unit gave: facts and quantities in percent, and what was achieved beside a target in percent.

import { type Decimal, HUNDRED } from '../../base/decimal.ts'
import type { Place } from '../../base/place.ts'
import { quantityOf } from '../../facts/facts.ts'
import { type Figures, leafScores } from '../../figures/figures.ts'

export interface GivenRate {
  /** The fact, or the indicator. */
  readonly name: string
  /** What it is called. */
  readonly label: string
  readonly ratio: Decimal
  /** As it stands at `at`, with its percent sign or without. */
  readonly text: string
  readonly at: Place
  /** What was to be reached, as a ratio. */
  readonly target?: Decimal
}

export function givenRates(figures: Figures): GivenRate[] {
  return [...factRates(figures), ...actualRates(figures)]
}

function factRates({ facts: { facts } }: Figures): GivenRate[] {
  return [...facts.values()].flatMap(({ at, field, name, quantity, text, value }) => {
    const unit = field.kind === 'quantity' ? quantity?.unit : name === field.name && field.kind === 'number' ? field.unit : undefined
    return (unit === '%' || unit === '％') && value !== null && typeof value === 'object'
      ? [{ name, label: field.label, ratio: value.div(HUNDRED), text, at }]
      : []
  })
}

function actualRates({ facts, scores }: Figures): GivenRate[] {
  return leafScores(scores?.indicators ?? []).flatMap(({ leaf, name }) =>
    leaf.points.flatMap((point) => {
      const input = facts.inputs.indicators.get(name)?.given.get(point.name)?.input
      if (point.rule !== 'target' || input?.kind !== 'value') return []
      const { number: ratio, unit } = quantityOf(input.text)
      const { number: target, unit: measure } = point.target
      if (!ratio || unit !== '%') return []
      const label = point.label ?? (leaf.points.length > 1 ? point.name : name)
      return [{ name, label, ratio, text: input.text, at: input.at, ...(target && measure === '%' ? { target } : {}) }]
    }),
  )
}

/** What is counted of a whole and usually comes near to it: 完成率, 覆盖率. */
const NEAR_WHOLE =
  /(?:完成|满意|覆盖|执行|达标|合格|及时|到位|办结|结案|化解|知晓|普及|公开|利用|使用|回复|受理|就业|参保|验收|通过|优良|入学|巩固|参与|支付|整改|落实|按时|兑现|发放|上报|完好|完整|入库)(?:率|度|程度|比例|比率|占比)$/
/** What cannot be more than all: 完成率 and 执行率 can, of a plan or a budget. */
const AT_MOST_WHOLE =
  /(?:满意|覆盖|达标|合格|及时|办结|结案|化解|知晓|普及|公开|利用|回复|优良|巩固|完好|完整)(?:率|度|程度|比例|比率|占比)$/

export function isNearWhole(name: string): boolean {
  return NEAR_WHOLE.test(name)
}

export function isAtMostWhole(name: string): boolean {
  return AT_MOST_WHOLE.test(name)
}
