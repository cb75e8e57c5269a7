import { check } from '../../base/check.ts'

export const yamlWideBlank = check({
  code: 'yaml-wide-blank',
  level: 'error',
  stops: true,
  zh: '用了{blank}，YAML 不把它当空格',
  en: '{blank} is no blank to YAML',
  hints: [['写成：{meant}', 'write: {meant}']],
  terms: {
    'blank:wide': ['全角空格', 'a full-width blank'],
    'blank:fixed': ['不换行空格', 'a no-break blank'],
  },
  about: '全角空格和不换行空格看上去是空格，在 YAML 里却是文字：缩进不算数，名称和值的前后多出一个看不见的字。',
  remedy: '改用半角空格；缩进处按同一层的其他行对齐。',
  source: 'YAML 1.2.2，5.5 空白字符',
  fires: [{ in: 'report.yaml', old: '  人员: { 编制数: 52, 在职人数: 43 }', new: '　　人员: { 编制数: 52, 在职人数: 43 }' }],
  silent: [
    { in: 'report.yaml', old: '  人员: { 编制数: 52, 在职人数: 43 }', new: '  备注: 编制　五十二\n  人员: { 编制数: 52, 在职人数: 43 }' },
  ],
})
