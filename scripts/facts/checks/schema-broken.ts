import { check } from '../../base/check.ts'

export const schemaBroken = check({
  code: 'schema-broken',
  level: 'error',
  zh: '这份 schema 不能使用：{why}“{word}”',
  en: 'this schema cannot be used: {why} “{word}”',
  hints: [
    ['是否应为“{nearest}”？', 'did you mean “{nearest}”?'],
    // The validator's own words are English.
    ['', 'the validator says: {detail}'],
  ],
  terms: {
    'why:group': ['应当是一组 { … }', 'it should be a group { … },'],
    'why:id': ['$id 不是完整的网址（可以不写）', 'its $id is no whole address (none is needed),'],
    'why:twice': ['另一份 schema 已经用了这个 $id', 'another schema has this $id:'],
    'why:value': ['这个关键字的值不合规定', 'a wrong value of the keyword'],
    'why:keyword': ['没有这个关键字', 'there is no keyword'],
    'why:pattern': [
      '正则表达式写错了，或用了先行、后行断言和反向引用（它们可能算不完）',
      'a broken regular expression, or one with look-around or back references,',
    ],
    'why:loop': ['$ref 绕回了自己，永远查不完', 'a $ref that leads back to itself,'],
    'why:required': ['required 里有 properties 没有的名称', 'required names what is not among the properties,'],
    'why:ref': ['$ref 所指的不存在', 'a $ref to nothing,'],
    'why:other': ['校验器编译不了它', 'the validator cannot compile it'],
    'json:comma': ['JSON 最后一项的后面多了逗号', 'a comma behind the last entry of a JSON group'],
    'json:mark': ['JSON 里用了全角的标点', 'a full-width mark in JSON,'],
    'json:end': ['JSON 没有写完，缺少引号或括号', 'the JSON ends too early, a quote or a bracket is missing'],
    'json:missing': ['JSON 写法有误，前面可能漏了逗号或冒号', 'broken JSON, perhaps a comma or a colon is missing before'],
    'json:char': ['JSON 写法有误，这里不能有', 'broken JSON, out of place:'],
  },
  about: 'schema 文件本身不能用：JSON 写错、用了没有的关键字或引用。',
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
