import { PUNCTUATION } from '../../sources.ts'
import type { View } from '../reading/view.ts'
import { textCheck } from '../text-check.ts'

export const proseQuotation = textCheck({
  code: 'prose-quotation',
  level: 'info',
  zh: '引号“{found}”不成对',
  en: 'the quotation mark {found} has no partner',
  about: '引号有开无合，或者有合无开。',
  remedy: '补齐。',
  source: PUNCTUATION,
  fires: '推行“一窗受理服务。',
  silent: '推行“一窗受理”服务。',
  run: ({ views }, tell) =>
    views.flatMap((view) => {
      const at = unpaired(view)
      return at === undefined ? [] : [tell(view, at, at + 1, { found: view.text.charAt(at) })]
    }),
})

/** “ and ” in a passage: as many of the one as of the other, the opening one first. */
function unpaired({ text }: View): number | undefined {
  let opened: number | undefined
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '“' && opened !== undefined) return opened
    if (text[i] === '”' && opened === undefined) return i
    if (text[i] === '“') opened = i
    if (text[i] === '”') opened = undefined
  }
  return opened
}
