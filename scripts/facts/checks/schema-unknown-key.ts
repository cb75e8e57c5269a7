import { check } from '../../base/check.ts'

export const schemaUnknownKey = check({
  code: 'schema-unknown-key',
  level: 'error',
  hasFixedLevel: true,
  zh: '“{label}”里没有“{key}”这一项',
  en: '“{label}” has no “{key}”',
  hints: [
    ['{computed}', '{computed}'],
    ['是否应为“{nearest}”？', 'did you mean “{nearest}”?'],
    ['可填的有：{known}', 'known: {known}'],
  ],
  terms: { total: ['由程序计算，删去这一项', 'it is computed; delete it'] },
  more: ['field', 'label', 'found'],
  about: '名称不在数据字典里，多半是错别字；有相近而没有填的名称时，后面的检查按那个名称算；没有的，这个值不会被任何公式和表格用到。',
  remedy: '改成提示的名称，或删去。',
  source: '数据字典：schemas/ 里这套表式的 schema',
  fires: [{ in: 'report.yaml', old: '  人员: { 编制数: 52, 在职人数: 43 }', new: '  人员: { 编制数: 52, 在职人数: 43, 退休人数: 7 }' }],
  silent: [{ in: 'report.yaml', old: '  业绩:', new: '  业绩:\n    宣传: { 数值: 12, 单位: 次 }' }],
})
