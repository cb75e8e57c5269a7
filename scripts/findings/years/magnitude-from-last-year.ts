import { Decimal, plain } from '../../base/decimal.ts'
import { withFix } from '../../base/observation.ts'
import { dataCheck } from '../data-check.ts'
import { isMoney, numberPairs, type Pair, significant, unitOf } from './as-last-year.ts'

const LAST_YEAR = `format: mini
facts:
  人员: { 编制数: 50, 在职人数: 43 }
  经费:
    合计: { 预算: 118, 决算: 0.0098 }
`

export const magnitudeFromLastYear = dataCheck({
  code: 'magnitude-from-last-year',
  level: 'warning',
  zh: '“{name}”为 {value} {unit}，约是上年报告 {last} {unit}的{times}',
  en: '“{name}” is {value} {unit}, about {times} of last year’s {last} {unit}',
  terms: {
    'times:up-unit': ['一万倍', 'ten thousand times that'],
    'times:down-unit': ['一万分之一', 'one ten-thousandth'],
    'times:up-point': ['十倍', 'ten times that'],
    'times:down-point': ['十分之一', 'one tenth'],
  },
  hints: [['是元和万元弄混、小数点错位的，应为 {meant}', 'if the unit or the decimal point was mistaken, it is {meant}']],
  about: '与上年的同一项相差一万倍，多是元填成了万元；正好相差十倍，多是小数点错了一位。',
  remedy: '核对单位和小数点；确有这样的增减，在正文说明，并写豁免。',
  source: '表式：计量单位；与上年比较的一般审核方法',
  fires: [{ in: 'content/u/2019/report.yaml', new: LAST_YEAR }],
  silent: [{ in: 'content/u/2019/report.yaml', new: LAST_YEAR.replace('0.0098', '98') }],
  run: (figures, tell) =>
    numberPairs(figures).flatMap((pair) => {
      const found = mistaken(pair)
      if (!found) return []
      const { fact, last, value } = pair
      const meant = plain(value.times(found.factor))
      const slots = { name: fact.name, value: fact.text, unit: unitOf(fact) ?? '', last: plain(last), times: { term: found.term }, meant }
      return [withFix(tell(fact.at, slots, [pair.before.at]), { at: fact.at, text: meant, isGuess: true })]
    }),
})

/** What the value is to be multiplied by to come near last year's. */
function mistaken({ fact, last, value }: Pair): { factor: Decimal; term: string } | undefined {
  const ratio = value.div(last).abs()
  if (isMoney(fact) && isAbout(ratio, 10000, 3)) return { factor: new Decimal('0.0001'), term: 'times:up-unit' }
  if (isMoney(fact) && isAbout(new Decimal(1).div(ratio), 10000, 3)) return { factor: new Decimal(10000), term: 'times:down-unit' }
  // What is small grows tenfold easily; what has few figures is often a round sum.
  const isTelling = Decimal.min(value.abs(), last.abs()).gte(10) && significant(value) >= 2 && unitOf(fact) !== '%'
  if (isTelling && isAbout(ratio, 10, 1.12)) return { factor: new Decimal('0.1'), term: 'times:up-point' }
  if (isTelling && isAbout(new Decimal(1).div(ratio), 10, 1.12)) return { factor: new Decimal(10), term: 'times:down-point' }
  return undefined
}

function isAbout(ratio: Decimal, times: number, margin: number): boolean {
  return ratio.gte(times / margin) && ratio.lte(times * margin)
}
