import { matchesIn } from '../../../base/matches.ts'
import { OFFICIAL } from '../../sources.ts'
import { textCheck } from '../text-check.ts'

export const proseDocumentNumber = textCheck({
  code: 'prose-document-number',
  level: 'warning',
  zh: '文号的年份写作“{found}”',
  en: 'the year of a document number is written “{found}”',
  hints: [['按 GB/T 9704 写作“{expected}”', 'write “{expected}” (GB/T 9704)']],
  about: '发文字号的年份要用六角括号。',
  remedy: '写作 财预〔2020〕10号。',
  source: `${OFFICIAL} 7.2.5`,
  fires: '工作按照县财[2023]15号文件开展。',
  silent: '工作按照县财〔2023〕15号文件开展。',
  run: ({ views }, tell) =>
    views.flatMap((view) =>
      matchesIn(view.text, /[\u4e00-\u9fff](?:([[［(（【]|﹝)((?:19|20)\d{2})([\]］)）】]|﹞))第?\d{1,5}号/g).map((match) => {
        const start = match.index + 1
        return tell(view, start, start + 6, { found: view.text.slice(start, start + 6), expected: `〔${match[2] ?? ''}〕` })
      }),
    ),
})
