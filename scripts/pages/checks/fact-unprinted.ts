import { check } from '../../base/check.ts'

export const factUnprinted = check({
  code: 'fact-unprinted',
  level: 'warning',
  zh: '“{name}”是必填项，但没有一处印出或用到它',
  en: '“{name}” has to be given, but nothing prints or uses it',
  about: '表式要求填报的一项，模板、正文、公式、评分规则都没有用到：填了也不见于报告，多半是表式漏印。',
  remedy: '在模板里印出它；确实不要的，在数据字典里删去，或不再必填。',
  source: '绩报的约定：填报的都要印出',
  fires: [
    {
      in: 'schemas/formats/mini.schema.json',
      old: '"编制数": {',
      new: '"闲置数": { "title": "闲置数", "type": ["integer", "null"], "x-unit": "人", "x-input": "required" },\n            "编制数": {',
    },
    { in: 'report.yaml', old: '编制数: 52', new: '闲置数: 7, 编制数: 52' },
  ],
  silent: [
    {
      in: 'schemas/formats/mini.schema.json',
      old: '"编制数": {',
      new: '"闲置数": { "title": "闲置数", "type": ["integer", "null"], "x-unit": "人", "x-input": "required" },\n            "编制数": {',
    },
    { in: 'report.yaml', old: '编制数: 52', new: '闲置数: 7, 编制数: 52' },
    { in: 'templates/mini/data.hbs', old: '<table>', new: '<table><tr><td>闲置{{value "人员.闲置数"}}人</td></tr>' },
  ],
})
