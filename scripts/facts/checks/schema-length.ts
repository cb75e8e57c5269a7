import { check } from '../../base/check.ts'

export const schemaLength = check({
  code: 'schema-length',
  level: 'error',
  zh: '“{label}”的长度不符，{expected} {limit}',
  en: '“{label}” has the wrong length, {expected} {limit}',
  terms: {
    'length:minLength': ['字数至少', 'characters at least'],
    'length:maxLength': ['字数至多', 'characters at most'],
    'length:minItems': ['项数至少', 'items at least'],
    'length:maxItems': ['项数至多', 'items at most'],
    'length:minProperties': ['项数至少', 'entries at least'],
    'length:maxProperties': ['项数至多', 'entries at most'],
  },
  more: ['field', 'label', 'found'],
  about: '文字或列表过短或过长。',
  remedy: '按所列的字数或项数改写。',
  source: '数据字典：schemas/ 里这套表式的 schema',
  fires: [{ in: 'report.yaml', old: 'indicators:\n', new: 'stated: { 在职率: "" }\nindicators:\n' }],
  silent: [{ in: 'report.yaml', old: 'indicators:\n', new: 'stated: { 在职率: 82.7% }\nindicators:\n' }],
})
