import { check } from '../../base/check.ts'

export const yamlIndent = check({
  code: 'yaml-indent',
  level: 'error',
  stops: true,
  zh: '这一行缩进了 {found} 个空格，与上下各行不齐',
  en: 'this line is indented by {found}, which fits none of the lines around it',
  hints: [['缩进 {meant} 个空格', 'indent it by {meant}']],
  about: '同一层的各项从同一列写起；多一个、少一个空格，这一行就成了另一层的，或者读不下去。',
  remedy: '与同一层的各行对齐。',
  source: 'YAML 1.2.2，6.1 缩进',
  fires: [
    {
      in: 'report.yaml',
      old: '    基本: { 预算: 70, 决算: 60.25 }',
      new: '     基本: { 预算: 70, 决算: 60.25 }',
    },
  ],
  silent: [
    {
      in: 'report.yaml',
      old: '    基本: { 预算: 70, 决算: 60.25 }',
      new: '    基本:\n      预算: 70\n      决算: 60.25',
    },
  ],
})
