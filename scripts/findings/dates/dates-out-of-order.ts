import { dataCheck } from '../data-check.ts'
import { formWith } from '../example-form.ts'
import { factPlaces } from '../fact-places.ts'
import { FORM } from '../sources.ts'
import { dateOrders } from './date-order.ts'

const CHECK = '{ check: order, order: [通知文号, 填报日期] }'

export const datesOutOfOrder = dataCheck({
  code: 'dates-out-of-order',
  level: 'warning',
  zh: '“{name}”为 {stated}，早于“{before}”的 {computed}',
  en: '“{name}” is {stated}, before “{before}”, which is {computed}',
  hints: [['依据：{source}', 'source: {source}']],
  about: '有先后关系的日期前后颠倒，例如报告早于布置自评的通知。',
  remedy: '核对两个日期，多半是年份写错。',
  source: FORM,
  fires: [
    formWith(CHECK),
    { in: 'report.yaml', old: 'format: mini', new: 'format: mini\ndated: 2021-03-25' },
    { in: 'report.yaml', old: 'facts:', new: 'facts:\n  通知文号: 某财〔2022〕9号' },
  ],
  silent: [
    formWith(CHECK),
    { in: 'report.yaml', old: 'format: mini', new: 'format: mini\ndated: 2021-03-25' },
    { in: 'report.yaml', old: 'facts:', new: 'facts:\n  通知文号: 某财〔2021〕9号' },
  ],
  run: (figures, tell) =>
    dateOrders(figures).flatMap(({ check, dates }) => {
      const known = dates.flatMap(({ name, text, span }) => (span ? [{ name, text, span }] : []))
      return known.slice(1).flatMap((later, i) => {
        const before = known.slice(0, i + 1).find((one) => one.span.from > later.span.to)
        if (!before) return []
        const places = factPlaces(figures, [later.name, before.name])
        const slots = { name: later.name, stated: later.text, before: before.name, computed: before.text, source: check.source ?? '' }
        return [tell(places[0] ?? check.at, slots, [...places.slice(1), check.at])]
      })
    }),
})
