import type { Stated } from '../../facts/facts.ts'
import type { Figures } from '../../figures/figures.ts'
import { dataCheck } from '../data-check.ts'
import { otherBases } from '../rates/other-base.ts'
import { impossibleCounts } from '../rates/whole-counts.ts'
import { STATED } from '../sources.ts'
import { differs, isScore } from './against-computed.ts'

export const statedDiffers = dataCheck({
  code: 'stated-differs',
  level: 'warning',
  zh: '“{name}”原文印作 {stated}，计算得 {computed}',
  en: '“{name}” was printed as {stated}, computed {computed}',
  hints: [['相差 {difference}', 'difference {difference}']],
  about: '已公布的文件所印的数与按公式算出的不同。这里只作核对，报告印的是算出的数。',
  remedy: '改正 stated 的录入；原文确实印错的，写一条豁免说明。',
  source: STATED,
  fires: [{ in: 'report.yaml', old: 'format: mini', new: 'format: mini\nstated: { 在职率: 82.6% }' }],
  silent: [{ in: 'report.yaml', old: 'format: mini', new: 'format: mini\nstated: { 在职率: 82.7% }' }],
  run: (figures, tell) => figures.facts.stated.filter((one) => !isToldBetter(figures, one)).flatMap((one) => differs(figures, one, tell)),
})

/** What a check of its own tells is left to it: a score, another base, a number that cannot be. */
function isToldBetter(figures: Figures, one: Stated): boolean {
  return isScore(one.name) || otherBases(figures, one).length > 0 || impossibleCounts(figures, one).length > 0
}
