import { Decimal, plain } from '../../base/decimal.ts'
import { scoreNamed } from '../../figures/figures.ts'
import { dataCheck } from '../data-check.ts'

export const weightUnusual = dataCheck({
  code: 'weight-unusual',
  level: 'warning',
  zh: '“{name}”的分值合计 {stated}，表式原则上为 {expected}',
  en: '“{name}” weighs {stated} in all, by the form as a rule {expected}',
  hints: [['调整分值，或在 waivers 写明理由', 'change the weights, or say why in waivers']],
  about: '指标由单位自定的表式，对各类指标的分值有原则性规定。偏离要有理由。',
  remedy: '调整指标的分值；有理由偏离的写豁免说明。',
  source: '财预〔2020〕10号：预算执行率、产出、效益、满意度指标的分值原则上为 10、50、30、10',
  fires: [{ in: 'templates/mini/format.yaml', old: 'id: mini', new: 'id: mini\nweights: { 投入: 50 }' }],
  silent: [{ in: 'templates/mini/format.yaml', old: 'id: mini', new: 'id: mini\nweights: { 投入: 60, 满意度: 10 }' }],
  run: ({ facts, scores }, tell) =>
    (facts.unscored === undefined ? facts.format.weights : []).flatMap(({ name, weight, at }) => {
      const found = scores && scoreNamed(scores, name)
      if (!found || found.weight.eq(new Decimal(weight))) return []
      const place = found.kind === 'group' ? found.group.at : found.leaf.at
      return [tell(place, { name, stated: plain(found.weight), expected: weight }, [at])]
    }),
})
