import { check } from '../../base/check.ts'

export const yamlTab = check({
  code: 'yaml-tab',
  level: 'error',
  zh: '缩进用了制表符',
  en: 'a tab is used for indentation',
  hints: [['改用空格', 'use spaces']],
  about: '缩进用了制表符，各编辑器的宽度不一，YAML 不允许。',
  remedy: '改用空格，同一层缩进相同。',
  source: 'YAML 1.2.2，6.1 缩进',
  fires: '财政供养人员:\n→编制数: 52',
  silent: '',
})
