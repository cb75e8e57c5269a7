import { check } from '../../base/check.ts'

export const schemaBroken = check({
  code: 'schema-broken',
  level: 'error',
  zh: '这份 schema 不能使用：{detail}',
  en: 'this schema cannot be used: {detail}',
  about: 'schema 文件本身不能用：JSON 写错、没有 $id、用了没有的关键字或引用。',
  remedy: '按说明改正这份 schema。',
  source: 'JSON Schema 2020-12',
  fires: [
    {
      in: 'schemas/formats/mini.schema.json',
      old: '"机构": { "title": "内设机构", "type": "array", "items": { "type": "string" } }',
      new: '"机构": { "title": "内设机构", "type": "list", "items": { "type": "string" } }',
    },
  ],
  silent: [
    {
      in: 'schemas/formats/mini.schema.json',
      old: '"机构": { "title": "内设机构", "type": "array", "items": { "type": "string" } }',
      new: '"机构": { "title": "内设机构", "type": ["array", "null"], "items": { "type": "string" } }',
    },
  ],
})
