import { check } from '../../base/check.ts'

export const linkDoubtful = check({
  code: 'link-doubtful',
  level: 'error',
  zh: '这里读作链接，地址是“{address}”：{why}',
  en: 'this is read as a link to “{address}”: {why}',
  hints: [['不是链接的，在“[”前加反斜线，或改用〔〕', 'if it is no link, write a backslash before “[”']],
  terms: {
    'link:address': ['不是网址，圆括号里的文字不会印出', 'this is no address, and what is in the parentheses is not printed'],
    'link:footnote': ['像是脚注，正文不支持脚注', 'it looks like a footnote, and there are none'],
    'link:figure': ['像是插图，插图用半角的“!”', 'it looks like a figure, which begins with a plain “!”'],
    'link:braces': ['地址里的花括号不读，引用不会代入', 'braces in an address are not read as a reference'],
    'link:empty': ['没有文字，什么也不会印出', 'it has no words, and nothing is printed'],
    'link:title': ['地址后面引号里的文字不会印出，请删去', 'the words in quotes behind the address are not printed; delete them'],
  },
  about: '方括号后紧跟圆括号，读作链接，圆括号里的文字不印。正文里的“[1](2)”一类写法会因此丢字。',
  remedy: '不是链接的，在“[”前加反斜线，或改用六角括号〔〕；是链接的，写全网址和文字。',
  source: '绩报的正文约定（docs/1-write-a-report.md）',
  fires: [{ in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '依据湛发[2024](3)号文件。' }],
  silent: [{ in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '依据[省财政厅的通知](https://example.com/2024/3)。' }],
})
