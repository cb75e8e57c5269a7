import type { Fix } from '../../base/fix.ts'
import { withFix } from '../../base/observation.ts'
import { within } from '../../base/place.ts'
import type { Section } from '../../content/content.ts'
import { dataCheck } from '../data-check.ts'
import { OUTLINE } from '../sources.ts'
import { outlinedLevels, titleOf, typedNumber, unknownSections } from './beside-outline.ts'

export const sectionUnknown = dataCheck({
  code: 'section-unknown',
  level: 'error',
  zh: '提纲里没有“{title}”',
  en: 'the outline has no section “{title}”',
  hints: [
    ['是否应为“{nearest}”？', 'did you mean “{nearest}”?'],
    ['这一级的标题有：{known}', 'sections of this level: {known}'],
  ],
  about: '提纲里没有这个标题，多半是错别字、放错了层级，或者手写了序号：序号由表式编排。',
  remedy: '改成提示的标题，或并入别的小节。',
  source: OUTLINE,
  fires: [{ in: 'narrative.md', old: '# 主要业绩', new: '# 主要业迹' }],
  silent: [{ in: 'narrative.md', old: '# 主要业绩', new: '# 主要业绩。' }],
  run: (figures, tell) =>
    outlinedLevels(figures).flatMap((level) => {
      const known = level.nodes.map((node) => node.title).join('、')
      return unknownSections(figures, level).map(({ meant, section }) => {
        const told = tell(section.at, { title: titleOf(section), ...(meant === undefined ? { known } : { nearest: meant }) })
        return withFix(told, meant === undefined ? undefined : withoutNumber(section, meant))
      })
    }),
})

/** The title is the outline's but for the number typed before it, which goes. */
function withoutNumber(section: Section, meant: string): Fix | undefined {
  const [first] = section.heading
  const number = typedNumber(section.title)
  if (number === undefined || first?.kind !== 'text' || !first.text.startsWith(number)) return undefined
  return titleOf({ ...section, title: section.title.slice(number.length) }) === meant
    ? { at: within(first.at, 0, number.length), text: '' }
    : undefined
}
