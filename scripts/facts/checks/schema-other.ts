import { check } from '../../base/check.ts'

export const schemaOther = check({
  code: 'schema-other',
  level: 'error',
  zh: '“{label}”不合规定：{broken}',
  en: '“{label}” is not valid: {broken}',
  // The validator's own words are English.
  hints: [['', 'the validator says: {detail}']],
  terms: {
    'keyword:uniqueItems': ['各项不得重复', 'no item may stand twice'],
    'keyword:contains': ['缺少必须有的一项，或者这样的项太多', 'an item that must be there is missing, or there are too many'],
    'keyword:dependentRequired': ['写了其中一项，就要写与它配套的各项', 'one entry asks for others that are missing'],
    'keyword:not': ['这样的写法不允许', 'it is written in a way that is not allowed'],
    'keyword:oneOf': ['应当合于几种写法中的一种，也只合于一种', 'it must fit exactly one of several shapes'],
    'keyword:anyOf': ['不合于几种写法中的任何一种', 'it fits none of several shapes'],
    'keyword:false schema': ['这一项不能写', 'it must not be there'],
    'keyword:unevaluatedItems': ['多出了不该有的项', 'there are items too many'],
    'keyword:additionalItems': ['多出了不该有的项', 'there are items too many'],
    'keyword:items': ['多出了不该有的项', 'there are items too many'],
    'keyword:other': ['不合数据字典对它的规定', 'it breaks a rule of the data dictionary'],
  },
  more: ['field', 'label', 'found'],
  about: '不合数据字典的其他规定。',
  remedy: '按说明改正。',
  source: '数据字典：schemas/ 里这套表式的 schema',
  fires: [
    {
      in: 'templates/mini/figures.yaml',
      old: 'identities:',
      new: '  执行率.*: { each: [基本, 项目, 基本], formula: 经费.*.决算 ÷ 经费.*.预算, show: percent 1 }\nidentities:',
    },
  ],
  silent: [
    {
      in: 'templates/mini/figures.yaml',
      old: 'identities:',
      new: '  执行率.*: { each: [基本, 项目], formula: 经费.*.决算 ÷ 经费.*.预算, show: percent 1 }\nidentities:',
    },
  ],
})
