import { check } from '../../base/check.ts'

export const schemaOther = check({
  code: 'schema-other',
  level: 'error',
  zh: '“{label}”不合规定：{detail}',
  en: '“{label}” is not valid: {detail}',
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
