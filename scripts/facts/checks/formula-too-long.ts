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
  fires: [
    {
      in: 'templates/mini/figures.yaml',
      old: '经费.合计.预算 - ',
      new: '经费.合计.预算 + ',
      times: 200,
      shown: '结余: { formula: 经费.合计.预算 + 经费.合计.预算 + …（两千余字）, show: asWritten, unit: 万元 }',
    },
  ],
  silent: [
    {
      in: 'templates/mini/figures.yaml',
      old: '经费.合计.预算 - ',
      new: '经费.合计.预算 + ',
      times: 2,
      shown: '结余: { formula: 经费.合计.预算 + 经费.合计.预算 + 经费.合计.决算, show: asWritten, unit: 万元 }',
    },
  ],
})
