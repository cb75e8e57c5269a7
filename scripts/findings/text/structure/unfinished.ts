import { PUNCTUATION } from '../../sources.ts'
import type { View } from '../reading/view.ts'
import { textCheck } from '../text-check.ts'

export const proseUnfinished = textCheck({
  code: 'prose-unfinished',
  level: 'warning',
  zh: '这一段没有写完，停在“{found}”',
  en: 'this paragraph breaks off at “{found}”',
  about: '一段话停在逗号或顿号上，下面另起了一个序号：多半漏了后半句。',
  remedy: '补完这句话。',
  source: PUNCTUATION,
  fires: '（1）结余情况。年末结余12万元，收入总额350万元，\n（2）支出情况。全年支出338万元。',
  silent: '（1）结余情况。年末结余12万元，收入总额350万元。\n（2）支出情况。全年支出338万元。',
  run: ({ views, figures }, tell) => {
    const found = figures ? [] : views.filter((view, i) => breaksOff(view, views[i + 1]))
    if (found.length > MOST) return []
    return found.map((view) => tell(view, Math.max(view.text.length - SHOWN, 0), view.text.length, { found: view.text.slice(-SHOWN) }))
  },
})

/** Where more do, it is the habit of a list. */
const MOST = 2
/** Characters that are told. */
const SHOWN = 12

/** A paragraph that stops at a comma, with the next number below it. */
function breaksOff({ passage, text }: View, next: View | undefined): boolean {
  if (passage.kind === 'heading' || text.length < SHOWN || !/[，,、]$/.test(text)) return false
  return next === undefined || next.passage.marker !== undefined
}
