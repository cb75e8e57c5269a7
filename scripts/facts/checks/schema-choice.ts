import { check } from '../../base/check.ts'

export const schemaChoice = check({
  code: 'schema-choice',
  level: 'error',
  hasFixedLevel: true,
  zh: '“{label}”不能是“{found}”',
  en: '“{label}” cannot be “{found}”',
  hints: [
    ['加上引号，写成 {meant}', 'quote it: {meant}'],
    ['是否应为“{nearest}”？', 'did you mean “{nearest}”?'],
    ['可选：{allowed}', 'allowed: {allowed}'],
  ],
  more: ['field', 'label', 'found'],
  about: '值不在可选的范围里。',
  remedy: '从列出的各项中选一个，字字相同。',
  source: '数据字典：schemas/ 里这套表式的 schema',
  fires: [{ in: 'report.yaml', old: '培训: { 数值: 40, 单位: 篇, 限定: 余 }', new: '培训: { 数值: 40, 单位: 篇, 限定: 大约 }' }],
  silent: [{ in: 'report.yaml', old: '培训: { 数值: 40, 单位: 篇, 限定: 余 }', new: '培训: { 数值: 40, 单位: 篇, 限定: 约 }' }],
})
