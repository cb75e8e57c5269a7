import { blanksUnder, valueNamed } from '../../figures/figures.ts'
import { dataCheck } from '../data-check.ts'
import { factPlaces } from '../fact-places.ts'
import { BLANK } from '../sources.ts'
import { isScore } from './against-computed.ts'

export const statedBlank = dataCheck({
  code: 'stated-blank',
  level: 'warning',
  zh: '“{name}”原文印作 {stated}，而基础数据是空白，无从核对',
  en: '“{name}” was printed as {stated}, but its data are blank',
  hints: [
    ['补上：{names}', 'give {names}'],
    ['没有发生的填 0，空白不是 0', 'write 0 for nothing; a blank is not 0'],
  ],
  about: '已公布的文件印了数，基础数据却是空白。印作 0 的也一样：空白不是 0。',
  remedy: '补上基础数据；没有发生的填 0。',
  source: BLANK,
  fires: [
    { in: 'report.yaml', old: '人员: { 编制数: 52, 在职人数: 43 }', new: '人员: { 编制数: 52, 在职人数: null }' },
    { in: 'report.yaml', old: 'format: mini', new: 'format: mini\nstated: { 在职率: 0% }' },
  ],
  silent: [
    { in: 'report.yaml', old: '人员: { 编制数: 52, 在职人数: 43 }', new: '人员: { 编制数: 52, 在职人数: 0 }' },
    { in: 'report.yaml', old: 'format: mini', new: 'format: mini\nstated: { 在职率: 0% }' },
  ],
  run: (figures, tell) =>
    figures.facts.stated.flatMap((one) => {
      if (valueNamed(figures, one.name) !== null || figures.figures.get(one.name)?.lack === 'zero-divisor') return []
      if (isScore(one.name) && figures.scores && !figures.scores.total) return [] // why an indicator has no score is told there
      const blanks = blanksUnder(figures, [one.name])
      return [tell(one.at, { name: one.name, stated: one.text, names: blanks.join('、') }, factPlaces(figures, blanks))]
    }),
})
