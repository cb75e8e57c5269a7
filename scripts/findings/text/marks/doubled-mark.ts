import { matchesIn } from '../../../base/matches.ts'
import { PUNCTUATION } from '../../sources.ts'
import { textCheck } from '../text-check.ts'

export const proseDoubledMark = textCheck({
  code: 'prose-doubled-mark',
  level: 'warning',
  zh: '标点重复：“{found}”',
  en: 'doubled punctuation: “{found}”',
  about: '标点重复。',
  remedy: '删去一个。',
  source: PUNCTUATION,
  fires: '各项任务已经完成。。',
  silent: '各项任务已经完成。',
  run: ({ views }, tell) =>
    views.flatMap((view) =>
      matchesIn(view.text, /[，。；：、]{2,}/g)
        .filter(({ 0: found }) => found !== '。。。' && found.length < 6)
        .map(({ 0: found, index }) => tell(view, index, index + found.length, { found })),
    ),
})
