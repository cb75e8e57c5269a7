import { checksOf, intervalOf } from '../../figures/figures.ts'
import { amountText } from '../amount-text.ts'
import { dataCheck } from '../data-check.ts'
import { formWith } from '../example-form.ts'
import { atFacts } from '../fact-places.ts'
import { BLANK } from '../sources.ts'

const CHECK = '{ check: staff, inPost: 人员.在职人数, quota: 人员.编制数 }'

export const staffQuotaBlank = dataCheck({
  code: 'staff-quota-blank',
  level: 'warning',
  zh: '“{other}”有 {found} 人，“{name}”却是空白',
  en: '“{other}” is {found}, but its quota “{name}” is blank',
  hints: [
    ['填写编制数', 'give the quota'],
    ['依据：{source}', 'source: {source}'],
  ],
  about: '有这一类在职人员，却没有填这一类编制，无法核对是否超编。',
  remedy: '填写编制数；没有编制的填 0。',
  source: `机构编制管理；${BLANK}`,
  fires: [
    formWith(CHECK),
    { in: 'schemas/formats/mini.schema.json', old: '"minimum": 0, "x-unit": "人", "x-input": "required"', new: '"x-unit": "人"' },
    { in: 'report.yaml', old: '人员: { 编制数: 52, 在职人数: 43 }', new: '人员: { 编制数: null, 在职人数: 43 }' },
  ],
  silent: [formWith(CHECK), { in: 'report.yaml', old: '人员: { 编制数: 52, 在职人数: 43 }', new: '人员: { 编制数: 43, 在职人数: 43 }' }],
  run: (figures, tell) =>
    checksOf(figures, 'staff').flatMap((check) => {
      const { inPost, quota, source } = check
      const found = intervalOf(figures, inPost.formula)
      if (!found || found.middle.isZero() || !quota.formula || intervalOf(figures, quota.formula)) return []
      const slots = { name: quota.text, other: inPost.text, found: amountText(found.middle), source: source ?? '' }
      return [atFacts(figures, tell, [quota.formula], check, slots)]
    }),
})
