import { INFORMATION } from '../../sources.ts'
import type { View } from '../reading/view.ts'
import { textCheck } from '../text-check.ts'
import { bareTitle } from './title.ts'

export const proseSectionEmpty = textCheck({
  code: 'prose-section-empty',
  level: 'warning',
  zh: '“{title}”下没有内容',
  en: 'there is no text below “{title}”',
  hints: [['没有情况的，写明没有', 'where there is nothing, say so']],
  about: '标题之下没有内容。',
  remedy: '没有情况的，写明没有。',
  source: INFORMATION,
  fires: '一、基本情况\n内设三个科室。\n二、其他需要说明的情况',
  silent: '一、基本情况\n内设三个科室。\n二、其他需要说明的情况\n没有需要说明的情况。',
  run: ({ views, captions, figures }, tell) => {
    if (figures) return []
    const aboveTables = new Set(captions.map((above) => above.at(-1)))
    const contents = tableOfContents(views)
    return views.flatMap((view, i) => {
      const title = isLastLine(views, i) ? view.text : isEmpty(views, i, contents) && !aboveTables.has(view) ? bareTitle(view) : undefined
      return title === undefined ? [] : [tell(view, 0, view.text.length, { title })]
    })
  },
})

/** A title at the very end that was not read as a heading. */
function isLastLine(views: readonly View[], i: number): boolean {
  const view = views[i]
  if (view?.passage.kind !== 'paragraph' || i === 0 || i < views.length - 1) return false
  return /^[^，。；：:\d]{4,16}(?:情况|问题|措施|建议|事项)$/.test(view.text)
}

/** A heading and then one of the same depth, or the end. */
function isEmpty(views: readonly View[], i: number, contents: ReadonlySet<View>): boolean {
  const [view, next] = [views[i], views[i + 1]]
  if (!view) return false
  const { kind, level, marker } = view.passage
  if (kind !== 'heading' || !marker || level === undefined || level > 3 || view.text.length > 24 || /[。：:]/.test(view.text)) return false
  if (next && !(next.passage.kind === 'heading' && next.passage.marker?.style === marker.style)) return false
  if (contents.has(view)) return false
  return !next || (i >= 3 && !/无$|没有/.test(view.text) && !isList(views, i))
}

/** Headings that come again further down, with or without the number of a page. */
function tableOfContents(views: readonly View[]): ReadonlySet<View> {
  const last = new Map<string, View>()
  const titleOf = (view: View): string => bareTitle(view).replace(/[.…·\s]*[（(]?\d{0,3}[）)]?$/, '')
  for (const view of views) last.set(titleOf(view), view)
  return new Set(views.filter((view) => last.get(titleOf(view)) !== view))
}

/** Headings in a row are the items of a list, or a table of contents. */
function isList(views: readonly View[], i: number): boolean {
  const style = views[i]?.passage.marker?.style
  const near = [views[i - 1], views[i + 1], views[i + 2]].filter(
    (one) => one?.passage.kind === 'heading' && one.passage.marker?.style === style,
  )
  return near.length > 1
}
