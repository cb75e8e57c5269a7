import { check } from '../../base/check.ts'
import { INDICATORS } from '../sources.ts'

export const scoreDiffers = check({
  code: 'score-differs',
  level: 'warning',
  zh: '“{name}”原文印作 {stated}，按评分标准计算得 {computed}',
  en: '“{name}” was printed as {stated}, the rule gives {computed}',
  hints: [['相差 {difference}', 'difference {difference}']],
  about: '已公布的得分或扣分，与按评分标准算出的不同。',
  remedy: '核对原文和计分所需的数据；原文确实印错的写豁免说明。',
  source: `${INDICATORS}；绩报的约定：stated 只核对、不使用`,
  fires: 'stated: { 指标.按时完成.得分: 8 }（计算得 7）',
  silent: '',
})
