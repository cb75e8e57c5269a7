import { officialDate, spanOf } from '../../base/period.ts'
import { dataCheck } from '../data-check.ts'

/** Only whole days are compared: a year alone may end after the report is filed. */
export const dateAfterFiling = dataCheck({
  code: 'date-after-filing',
  level: 'warning',
  zh: '“{name}”为 {stated}，晚于报告的落款日期 {computed}',
  en: '“{name}” is {stated}, later than the date of the report, {computed}',
  about: '数据里的日期晚于报告的落款日期，报告写成时这件事还没有发生。',
  remedy: '核对两个日期。',
  source: '前后一致',
  fires: [
    { in: 'report.yaml', old: 'format: mini', new: 'format: mini\ndated: 2021-03-25' },
    { in: 'report.yaml', old: 'facts:', new: 'facts:\n  公开日期: 2021年4月2日' },
  ],
  silent: [
    { in: 'report.yaml', old: 'format: mini', new: 'format: mini\ndated: 2021-03-25' },
    { in: 'report.yaml', old: 'facts:', new: 'facts:\n  公开日期: 2021年3月25日' },
  ],
  run: ({ facts: { dated, facts } }, tell) => {
    if (dated === undefined) return []
    return [...facts.values()].flatMap((fact) => {
      const text = fact.quantity ? '' : typeof fact.value === 'string' ? fact.value : ''
      const span = fact.name === '填报日期' ? undefined : spanOf(text)
      if (!span || span.from !== span.to || span.from <= dated) return []
      return [tell(fact.at, { name: fact.name, stated: text, computed: officialDate(dated) })]
    })
  },
})
