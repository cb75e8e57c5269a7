import { dataCheck } from '../data-check.ts'
import { STATED } from '../sources.ts'
import { differs } from './against-computed.ts'

export const totalDiffers = dataCheck({
  code: 'total-differs',
  level: 'warning',
  zh: '总分原文印作 {stated}，各项得分合计 {computed}',
  en: 'the total was printed as {stated}, the scores give {computed}',
  hints: [['相差 {difference}', 'difference {difference}']],
  about: '已公布的总分，与各项得分之和（或满分减去各项扣分）不同。',
  remedy: '核对各项得分；原文确实加错的写豁免说明。',
  source: `得分汇总；${STATED}`,
  fires: [{ in: 'report.yaml', old: 'format: mini', new: 'format: mini\nstated: { 总分: 99 }' }],
  silent: [{ in: 'report.yaml', old: 'format: mini', new: 'format: mini\nstated: { 总分: 100 }' }],
  run: (figures, tell) => figures.facts.stated.filter(({ name }) => name === '总分').flatMap((one) => differs(figures, one, tell)),
})
