import { check } from '../../base/check.ts'

export const schemaOther = check({
  code: 'schema-other',
  level: 'error',
  zh: '“{label}”不合规定：{detail}',
  en: '“{label}” is not valid: {detail}',
  more: ['field', 'label', 'found'],
  about: '不合数据字典的其他规定。',
  remedy: '按说明改正。',
  source: '数据字典：schemas/ 里这套表式的 schema',
  fires: '（见提示所附的说明）',
  silent: '',
})
