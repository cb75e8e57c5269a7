import type { OutlineNode } from '../../../facts/facts.ts'
import { outlineOf } from '../../../figures/figures.ts'
import { OFFICIAL } from '../../sources.ts'
import { textCheck } from '../text-check.ts'
import { bareTitle } from './title.ts'

export const proseHeadingRepeats = textCheck({
  code: 'prose-heading-repeats',
  level: 'info',
  zh: '标题“{title}”与上级标题相同',
  en: 'the heading “{title}” repeats the one above it',
  about: '下级标题与上级标题（或紧接着的上一个标题）一样，等于没有标题。',
  remedy: '改写其中一个。',
  source: OFFICIAL,
  fires: '一、基本情况\n（一）基本情况\n内设三个科室。',
  silent: '一、基本情况\n（一）机构设置\n内设三个科室。',
  run: ({ views, figures }, tell) => {
    const wanted = figures ? new Set(titles(outlineOf(figures))) : undefined
    const path: { level: number; title: string }[] = []
    return views.flatMap((view, i) => {
      const { kind, level, marker } = view.passage
      if (kind !== 'heading' || level === undefined) return []
      while ((path.at(-1)?.level ?? 0) >= level) path.pop()
      const title = bareTitle(view)
      const above = views[i - 1]
      const isRepeated = title === path.at(-1)?.title || (above?.passage.kind === 'heading' && title === bareTitle(above))
      path.push({ level, title })
      return isRepeated && title !== '' && !wanted?.has(title) ? [tell(view, marker?.length ?? 0, view.text.length, { title })] : []
    })
  },
})

/** What the form itself wants to be repeated. */
function titles(nodes: readonly OutlineNode[]): string[] {
  return nodes.flatMap((node) => [node.title, ...titles(node.children)])
}
