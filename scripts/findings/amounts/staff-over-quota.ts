import { comparing } from '../comparison.ts'
import { dataCheck } from '../data-check.ts'
import { formWith } from '../example-form.ts'
import { FORM } from '../sources.ts'

const CHECK = '{ check: staff, inPost: 人员.在职人数, quota: 人员.编制数 }'

export const staffOverQuota = dataCheck({
  code: 'staff-over-quota',
  level: 'warning',
  zh: '“{name}”为 {stated} 人，超过“{other}”的 {computed} 人，相差 {difference} 人',
  en: '“{name}” is {stated}, over the quota “{other}” of {computed}, difference {difference}',
  hints: [
    ['核对口径；确实超编的在 waivers 写明', 'check who is counted; where the quota is really exceeded, say so in waivers'],
    ['依据：{source}', 'source: {source}'],
  ],
  about: '在职人数多于编制数。各类编制分别核对。',
  remedy: '核对人员口径；确实超编的，写豁免说明。',
  source: `机构编制管理；${FORM}`,
  fires: [formWith(CHECK), { in: 'report.yaml', old: '人员: { 编制数: 52, 在职人数: 43 }', new: '人员: { 编制数: 52, 在职人数: 55 }' }],
  silent: [formWith(CHECK), { in: 'report.yaml', old: '人员: { 编制数: 52, 在职人数: 43 }', new: '人员: { 编制数: 52, 在职人数: 52 }' }],
  run: comparing('staff'),
})
