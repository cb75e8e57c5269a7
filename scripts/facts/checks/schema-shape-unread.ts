import { check } from '../../base/check.ts'

export const schemaShapeUnread = check({
  code: 'schema-shape-unread',
  level: 'error',
  zh: '“{label}”的写法程序不读，填了也印不出来：{why}',
  en: 'the program does not read “{label}” in this shape, and what is filled in would be lost: {why}',
  hints: [
    ['可用的写法见“新增一套表式”里“一项数据的写法”', 'the shapes that are read are listed in “Adding a form”, docs/2-add-a-format.md'],
  ],
  terms: {
    mixed: [
      '同一项不能既是一个值，又是一组值或列表；分成两项',
      'one fact cannot be a single value as well as a group or a list; make two of it',
    ],
    bare: ['没有列出组里的各项；用 properties 逐项列出', 'the members of the group are not listed; list them under properties'],
    pattern: [
      '不读 patternProperties、unevaluatedProperties；名称由单位自拟的一组用 additionalProperties',
      'patternProperties and unevaluatedProperties are not read; use additionalProperties for names that the unit chooses',
    ],
    records: [
      '列表的每一项只能是一个值，或者一条记录（properties 逐项列出，名称不能自拟）；自拟名称的一组，每一项只能是一个值或带单位的数',
      'an item of a list is a single value, or a record whose members are listed under properties; a member of an open group is a single value or a quantity',
    ],
    cells: [
      '记录的每一格只能是一个值，不能是一组值、列表或带单位的数；拆成几格',
      'a cell of a record can only be a single value, no group, list or quantity; make several cells of it',
    ],
    joined: [
      '分支里另有本组没有列出的项；把各项写进本组的 properties，分支只作限制',
      'a branch has members that the group itself does not list; list them under its properties',
    ],
    quantity: ['带单位的数有“数值”，另外只能有“单位”“限定”“期间”', 'a quantity has 数值 and beside it only 单位, 限定 and 期间'],
    name: ['名称不能是空的，也不能有点号', 'a name cannot be empty or contain a full stop'],
    reference: ['引用的地方读不到；写成 $defs 里的路径', 'the reference cannot be followed; write a path into $defs'],
    recursive: ['引用回到了它自己', 'the reference leads back to itself'],
  },
  about: '表式的 schema 里，有一项数据的写法程序不读。schema 本身合乎 JSON Schema，但照它填的值会丢失，所以读表式时就指出来。',
  remedy: '改成“一项数据的写法”一表里的写法。',
  source: '数据字典：schemas/ 里这套表式的 schema',
  fires: [
    {
      in: 'schemas/formats/mini.schema.json',
      old: '"机构": { "title": "内设机构", "type": "array", "items": { "type": "string" } }',
      new: '"机构": { "title": "内设机构", "type": "array", "items": { "type": "object", "properties": { "名称": { "type": "array" } } } }',
    },
  ],
  silent: [
    {
      in: 'schemas/formats/mini.schema.json',
      old: '"机构": { "title": "内设机构", "type": "array", "items": { "type": "string" } }',
      new: '"机构": { "title": "内设机构", "type": ["array", "null"], "items": { "type": "object", "properties": { "名称": { "type": ["string", "number"] } } } }',
    },
  ],
})
