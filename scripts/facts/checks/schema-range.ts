import { check } from '../../base/check.ts'

export const schemaRange = check({
  code: 'schema-range',
  level: 'error',
  zh: '“{label}”为 {found}，{expected} {limit}',
  en: '“{label}” is {found}, {expected} {limit}',
  terms: {
    'bound:minimum': ['不得小于', 'must not be less than'],
    'bound:maximum': ['不得大于', 'must not be more than'],
    'bound:exclusiveMinimum': ['必须大于', 'must be more than'],
    'bound:exclusiveMaximum': ['必须小于', 'must be less than'],
    'bound:multipleOf': ['必须是其倍数：', 'must be a multiple of'],
  },
  more: ['field', 'label', 'found'],
  about: '数超出了规定的范围，例如负的人数。',
  remedy: '核对后改正。',
  source: '数据字典：schemas/ 里这套表式的 schema',
  fires: [{ in: 'report.yaml', old: '  人员: { 编制数: 52, 在职人数: 43 }', new: '  人员: { 编制数: 52, 在职人数: -43 }' }],
  silent: [{ in: 'report.yaml', old: '  人员: { 编制数: 52, 在职人数: 43 }', new: '  人员: { 编制数: 52, 在职人数: 0 }' }],
})
