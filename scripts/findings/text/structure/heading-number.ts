import { boundAt } from '../../../content/content.ts'
import type { Figures } from '../../../figures/figures.ts'
import { outlinedLevels, unknownSections } from '../../outline/beside-outline.ts'
import { AUDIT } from '../../sources.ts'
import { textCheck } from '../text-check.ts'

export const proseHeadingNumber = textCheck({
  code: 'prose-heading-number',
  level: 'warning',
  zh: '标题里不用手写序号“{found}”，序号由表式编排',
  en: 'the number “{found}” is typed into a heading; the form numbers headings',
  about: '标题的序号由表式编排，手写的会重复。',
  remedy: '删去手写的序号。',
  source: AUDIT,
  fires: [{ in: 'narrative.md', old: '## 培训工作', new: '## （一）培训工作' }],
  silent: [{ in: 'narrative.md', old: '## 培训工作', new: '## 三年培训工作' }],
  run: ({ views, figures }, tell) => {
    const renamed = figures ? renamedLines(figures) : new Set()
    return views.flatMap((view) => {
      const found = figures && view.passage.kind === 'heading' ? TYPED.exec(view.text)?.[0] : undefined
      if (found === undefined || boundAt(view.passage, 0)) return []
      return renamed.has(view.passage.runs[0]?.at.line) ? [] : [tell(view, 0, found.length, { found })]
    })
  },
})

/** Of headings that the outline has otherwise: they are told to be written as they stand there, without a number. */
function renamedLines(figures: Figures): ReadonlySet<unknown> {
  const renamed = outlinedLevels(figures).flatMap((level) => unknownSections(figures, level).filter(({ meant }) => meant !== undefined))
  return new Set(renamed.map(({ section }) => section.at.line))
}

const TYPED =
  /^(?:第?[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．](?!\d)|第[一二三四五六七八九十]{1,3}(?:部分|章|节)|[①-⑳])/
