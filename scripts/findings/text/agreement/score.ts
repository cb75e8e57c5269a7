import { check } from '../../../base/check.ts'

export const proseScore = check({
  code: 'prose-score',
  level: 'error',
  zh: '得分 {stated} 超过分值 {computed}',
  en: 'the score {stated} is above its weight {computed}',
  about: '得分超过了这一项的分值。',
  remedy: '核对得分。',
  source: '《项目支出绩效评价管理办法》（财预〔2020〕10号）',
  fires: '## 预算执行率（10分）\n\n该项得11分。',
  silent: '## 预算执行率（10分）\n\n该项得9分。',
})
