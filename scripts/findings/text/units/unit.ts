import { fieldOf } from '../../../facts/facts.ts'
import { type Figures, named } from '../../../figures/figures.ts'
import { INFORMATION } from '../../sources.ts'
import { written } from '../reading/item.ts'
import { sameMeasure } from '../reading/measures.ts'
import { bare, type Item } from '../reading/view.ts'
import { textCheck } from '../text-check.ts'
import { yuanAmongWan } from './yuan.ts'

export const proseUnit = textCheck({
  code: 'prose-unit',
  level: 'error',
  zh: '单位写作“{stated}”，应为“{expected}”',
  en: 'the unit is given as “{stated}”, it should be “{expected}”',
  hints: [['“{name}”以此为单位', 'so “{name}” is measured']],
  about: '单位与数据规定的单位不同；或者写作“元”的金额，只有作“万元”才与同段的合计相符。',
  remedy: '改正单位。',
  source: INFORMATION,
  fires: '财政拨款收入500.60万元，其中基金收入100.35元，一般公共预算收入400.25万元。',
  silent: '财政拨款收入500.60万元，其中基金收入100.35万元，一般公共预算收入400.25万元。',
  run: ({ views, figures }, tell) =>
    views.flatMap((view) => [
      ...view.items
        .filter((item) => yuanAmongWan(view, item) === 'certain')
        .map((item) => tell(view, item.digits[0], item.end, { stated: written(view, item), expected: '万元' })),
      ...(figures ? view.items : []).flatMap((item) => {
        const wanted = figures && otherUnit(item, figures)
        return wanted ? [tell(view, item.end - item.unit.length, item.end, { stated: item.unit, ...wanted })] : []
      }),
    ]),
})

/** {{预算}}元 where the field is in 万元; {{在职人数}}万元. */
function otherUnit({ bound: name, kind, unit }: Item, figures: Figures): { expected: string; name: string } | undefined {
  if (name === undefined || kind === 'plain') return undefined
  const expected = unitOfName(figures, name)
  if (expected === undefined || expected === '' || unit === '' || expected === unit) return undefined
  const fits = !expected.endsWith('元') && kind === 'count' && sameMeasure(bare(unit), expected)
  return fits || (expected === '%' && (kind === 'percent' || kind === 'points')) ? undefined : { expected, name }
}

function unitOfName(figures: Figures, name: string): string | undefined {
  const found = named(figures, name)
  if (found?.kind === 'fact')
    return found.fact.quantity ? undefined : (found.fact.field.unit ?? fieldOf(figures.facts.format.dictionary, name)?.unit)
  return found?.kind === 'figure' && found.figure.show.as !== 'percent' ? found.figure.unit : undefined
}
