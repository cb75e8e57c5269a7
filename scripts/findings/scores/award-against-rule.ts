import { check } from '../../base/check.ts'
import { INDICATORS } from '../sources.ts'

export const awardAgainstRule = check({
  code: 'award-against-rule',
  level: 'warning',
  zh: '“{name}”酌情计 {stated} 分，按数据和评分标准应得 {computed} 分，相差 {difference}',
  en: '“{name}” is awarded {stated}, by its data the rule gives {computed}, difference {difference}',
  hints: [['删去 score，由程序计分；确有理由的写豁免', 'delete the score and let the rule decide, or say why in waivers']],
  more: ['indicator'],
  about: '写了酌情分，但计分所需的数据都有，按评分标准算出的是另一个分数。印出来的标准和得分就对不上了。',
  remedy: '删去 score，让程序计分；有不计入的情形等正当理由的，写豁免说明。',
  source: INDICATORS,
  fires: '预算调整率:\n  预算调整幅度: { score: 3, reason: 按满分计 }（预算调整率 116.86%，标准为不得分）',
  silent: '',
})
