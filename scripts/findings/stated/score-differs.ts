import { dataCheck } from '../data-check.ts'
import { INDICATORS } from '../sources.ts'
import { differs } from './against-computed.ts'

export const scoreDiffers = dataCheck({
  code: 'score-differs',
  level: 'warning',
  zh: '“{name}”原文印作 {stated}，按评分标准计算得 {computed}',
  en: '“{name}” was printed as {stated}, the rule gives {computed}',
  hints: [['相差 {difference}', 'difference {difference}']],
  about: '已公布的得分或扣分，与按评分标准算出的不同。',
  remedy: '核对原文和计分所需的数据；原文确实印错的写豁免说明。',
  source: `${INDICATORS}；绩报的约定：stated 只核对、不使用`,
  fires: [{ in: 'report.yaml', old: 'format: mini', new: 'format: mini\nstated: { 指标.产出.得分: 39 }' }],
  silent: [{ in: 'report.yaml', old: 'format: mini', new: 'format: mini\nstated: { 指标.产出.得分: 40 }' }],
  run: (figures, tell) => figures.facts.stated.filter(({ name }) => name.startsWith('指标.')).flatMap((one) => differs(figures, one, tell)),
})
