import { check } from '../../base/check.ts'

export const namesClash = check({
  code: 'names-clash',
  level: 'error',
  zh: '“{name}”和“{other}”{why}',
  en: '“{name}” and “{other}” {why}',
  hints: [['其中一个改名', 'rename one of them']],
  terms: {
    case: ['只差大小写，在 Windows 和 macOS 上是同一个', 'differ only in capitals: on Windows and macOS they are one'],
    form: [
      '字符相同，只是合成、拆开的写法不同（NFC、NFD），看上去和在 macOS 上是同一个',
      'have the same characters, composed and decomposed (NFC, NFD): on macOS they are one',
    ],
  },
  about: '两个单位的文件夹，或者一份正文的两个插图文件，在不分大小写或统一字符写法的系统上是同一个：检出时一个会盖住另一个。',
  remedy: '其中一个改名。',
  source: 'Unicode 标准附件 15；绩报的内容约定',
  fires: [{ in: 'content/U/2020/report.yaml', new: 'format: mini\n' }],
  silent: [{ in: 'content/v/2020/report.yaml', new: 'format: mini\n' }],
})
