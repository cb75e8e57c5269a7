import { matchesIn } from '../../../base/matches.ts'
import { PUNCTUATION } from '../../sources.ts'
import { textCheck } from '../text-check.ts'

export const prosePunctuation = textCheck({
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
  silent: '预算编制合理，执行规范。',
  run: ({ views, figures }, tell) => {
    const found = views.flatMap((view) =>
      matchesIn(view.text, HALF)
        .filter(({ index }) => figures || index >= (view.passage.marker?.length ?? 0))
        .map(({ 0: mark, index }) => ({ view, index, slots: { found: mark, expected: FULL[mark] ?? '' } })),
    )
    const [first] = found
    if (figures) return found.map(({ view, index, slots }) => tell(view, index, index + 1, slots))
    return first ? [tell(first.view, first.index, first.index + 1, { ...first.slots, count: found.length })] : []
  },
})

const HALF = /(?<=[\u4e00-\u9fff”》）])[,;:?!](?=[\u4e00-\u9fff“《（])|\((?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])\)/g

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' }
