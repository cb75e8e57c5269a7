import { check } from '../../base/check.ts'

export const reportWaits = check({
  code: 'report-waits',
  level: 'info',
  hasFixedLevel: true,
  zh: '“{report}”的其余检查，待这一处改正后再做',
  en: 'the other checks of {report} wait until this is mended',
  hints: [['先改正 {cause}', 'first mend {cause}']],
  about: '文件读不下去，后面的检查只会把同一个错误说上许多遍，所以先不做。',
  remedy: '改正所指的错误，再检查一次。',
  source: '绩报的约定：一处错误只说一次',
  fires: [{ in: 'report.yaml', old: '  人员: { 编制数: 52, 在职人数: 43 }', new: '  人员: { 编制数: 52, 在职人数: 43' }],
  silent: [{ in: 'report.yaml', old: '  人员: { 编制数: 52, 在职人数: 43 }', new: '  人员: { 编制数: 五十二, 在职人数: 43 }' }],
})
