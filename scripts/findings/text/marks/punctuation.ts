import { check } from '../../../base/check.ts'
import { PUNCTUATION } from '../../sources.ts'

export const prosePunctuation = check({
  code: 'prose-punctuation',
  level: 'info',
  zh: '汉字之间用了半角标点“{found}”',
  en: 'a half-width “{found}” stands between Chinese characters',
  hints: [
    ['改为“{expected}”', 'write “{expected}”'],
    ['全文共 {count} 处', '{count} of them in the text'],
  ],
  about: '汉字之间用了半角的逗号、括号等。没有数据的文本只提示一次，并写明处数。',
  remedy: '改为全角。',
  source: PUNCTUATION,
  fires: '预算编制合理,执行规范。',
  silent: '',
})
