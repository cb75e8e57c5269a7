import { namesIn, type OutlineNode } from '../../facts/facts.ts'
import type { Figures } from '../../figures/figures.ts'
import { dataCheck } from '../data-check.ts'
import { factPlaces } from '../fact-places.ts'
import { OUTLINE } from '../sources.ts'
import { missingNodes, type OutlinedLevel, outlinedLevels, titleOf, unknownSections } from './beside-outline.ts'

export const sectionMissing = dataCheck({
  code: 'section-missing',
  level: 'error',
  zh: '正文缺少“{title}”',
  en: 'the narrative lacks the section “{title}”',
  hints: [
    ['在“{before}”之后补上', 'add it after “{before}”'],
    ['在“{parent}”之下补上', 'add it below “{parent}”'],
  ],
  about: '正文缺少提纲规定的一节。',
  remedy: '在提示的位置补上这一节；没有情况的写明没有。',
  source: OUTLINE,
  fires: [
    {
      in: 'narrative.md',
      old: '## 人员\n\n编制{{人员.编制数}}人，在职率{{在职率}}。\n\n## 经费\n\n决算{{经费.合计.决算}}万元。',
      new: '## 人员\n\n编制{{人员.编制数}}人，在职率{{在职率}}。',
    },
  ],
  silent: [{ in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '没有支出。' }],
  run: (figures, tell) =>
    outlinedLevels(figures).flatMap((level) =>
      missing(figures, level).map((node) => {
        const earlier = level.nodes.slice(0, level.nodes.indexOf(node)).map((one) => one.title)
        const before = level.sections.filter((section) => earlier.includes(titleOf(section))).at(-1)
        const hint = before ? { before: titleOf(before) } : { parent: level.parent.title }
        return tell(before?.at ?? level.parent.at, { title: node.title, ...hint }, factPlaces(figures, asked(node)))
      }),
    ),
})

/** Without those whose heading is told to be written otherwise. */
function missing(figures: Figures, level: OutlinedLevel): OutlineNode[] {
  const meant = new Set(unknownSections(figures, level).map((one) => one.meant))
  return missingNodes(figures, level).filter(({ title }) => !meant.has(title))
}

/** What decides whether the form itself has something to print there. */
function asked({ children, filled }: OutlineNode): string[] {
  const own = filled.flatMap(({ when }) => (when?.formula ? namesIn(when.formula).map(({ name }) => name) : []))
  return [...own, ...children.flatMap(asked)]
}
