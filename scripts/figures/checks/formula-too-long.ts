import { check } from '../../base/check.ts'

export const formulaTooLong = check({
  code: 'formula-too-long',
  level: 'error',
  zh: '公式有 {length} 个字符，最多 {limit} 个',
  en: 'the formula has {length} characters, at most {limit} are read',
  hints: [['拆成几个指标分别命名', 'split it into named figures']],
  about: '公式太长，读者也无法核对。',
  remedy: '拆成几个有名称的指标。',
  source: '绩报的限度',
  fires: '甲 + 乙 + …（数千字）',
  silent: '',
})
