import { check } from '../../base/check.ts'

export const schemaRequired = check({
  code: 'schema-required',
  level: 'error',
  zh: '“{label}”缺少“{key}”',
  en: '“{label}” lacks “{key}”',
  hints: [
    ['补上“{key}”', 'add “{key}”'],
    ['没有数据的写 {blank}', 'write {blank} where there is no data'],
  ],
  more: ['field', 'label', 'found'],
  about: '缺少必填的一项。空白和没有写是两回事：没有数据也要写明 null。',
  remedy: '补上所缺的名称；没有数据的写 null。',
  source: '数据字典：schemas/ 里这套表式的 schema',
  fires: [{ in: 'report.yaml', old: '项目: { 预算: 50.5, 决算: 40.25 }', new: '项目: { 决算: 40.25 }' }],
  silent: [{ in: 'report.yaml', old: '项目: { 预算: 50.5, 决算: 40.25 }', new: '项目: { 预算: null, 决算: 40.25 }' }],
})
