import { check } from '../../base/check.ts'

export const schemaType = check({
  code: 'schema-type',
  level: 'error',
  hasFixedLevel: true,
  zh: '“{label}”应为{expected}，写的是{kind}“{found}”',
  en: '“{label}” must be {expected}, found {kind} “{found}”',
  hints: [
    ['写成 {meant}', 'write {meant}'],
    ['{equal}合 {meant}{unit}', '{equal} is {meant} {unit}'],
    ['单位：{unit}', 'unit: {unit}'],
  ],
  terms: {
    'kind:text': ['文字', 'the text'],
    'kind:number': ['数字', 'the number'],
    'kind:truth': ['是非值', 'the truth value'],
    'kind:list': ['一个列表', 'a list'],
    'kind:mapping': ['一组值', 'a mapping'],
    'type:number': ['数字', 'a number'],
    'type:integer': ['整数', 'a whole number'],
    'type:string': ['文字', 'a text'],
    'type:boolean': ['true 或 false', 'true or false'],
    'type:array': ['列表', 'a list'],
    'type:object': ['一组值', 'a mapping'],
    'type:award': [
      '{ score: 分数, reason: 理由 }（由公式计算或由评价人评定，不直接填值）',
      '{ score: …, reason: … }: a formula or the assessor gives the value',
    ],
    'type:null': ['空白', 'a blank'],
  },
  more: ['field', 'label', 'found'],
  about:
    '值的类型不对：该填数的填了文字，该填一组值的填了一个值。只有一种改法的，后面的检查按改好的值算；别的按空白处理，因此才有的问题不另报。',
  remedy: '按“应为”改写；数字用阿拉伯数字，不带单位和千分位。没有数据的写 null。',
  source: '数据字典：schemas/ 里这套表式的 schema',
  fires: [{ in: 'report.yaml', old: '  人员: { 编制数: 52, 在职人数: 43 }', new: '  人员: { 编制数: 五十二, 在职人数: 43 }' }],
  silent: [{ in: 'report.yaml', old: '  人员: { 编制数: 52, 在职人数: 43 }', new: '  人员: { 编制数: 52, 在职人数: 43 } # 编制五十二人' }],
})
