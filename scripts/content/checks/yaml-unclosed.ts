import { check } from '../../base/check.ts'

export const yamlUnclosed = check({
  code: 'yaml-unclosed',
  level: 'error',
  stops: true,
  zh: '“{found}”没有关上',
  en: '“{found}” is never closed',
  hints: [['可能是：{meant}', 'perhaps: {meant}']],
  about: '括号或引号只开不关，后面的各项都读进了里面。所指的是开头的一个。',
  remedy: '在该结束的地方补上另一半。',
  source: 'YAML 1.2.2，7.3、7.4',
  fires: [{ in: 'report.yaml', old: '  人员: { 编制数: 52, 在职人数: 43 }', new: '  人员: { 编制数: 52, 在职人数: 43' }],
  silent: [{ in: 'report.yaml', old: '  人员: { 编制数: 52, 在职人数: 43 }', new: '  人员: {\n    编制数: 52, 在职人数: 43\n  }' }],
})
