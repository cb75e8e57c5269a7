import { check } from '../../base/check.ts'

export const listUnparted = check({
  code: 'list-unparted',
  level: 'warning',
  zh: '“{name}”只有一项“{found}”，计作 1 个',
  en: '“{name}” has one item, “{found}”, and counts as 1',
  hints: [['是 {count} 项的，写成 {meant}', 'if these are {count}, write {meant}']],
  about: '列表的各项要分开写，个数由程序计。写在一起、中间用顿号或全角逗号的，是一项，只计 1 个。',
  remedy: '在方括号里用半角逗号分开，或者每行一项，前面加“- ”。确是一项的，写豁免说明。',
  source: 'YAML 1.2.2，7.4.1 流序列',
  fires: [{ in: 'report.yaml', old: '  业绩:', new: '  机构: [党政办公室、财政所]\n  业绩:' }],
  silent: [{ in: 'report.yaml', old: '  业绩:', new: '  机构: [党政办公室, 财政所]\n  业绩:' }],
})
