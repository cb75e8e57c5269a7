import { pointAt } from '../../base/place.ts'
import { outlineOf } from '../../figures/figures.ts'
import { dataCheck } from '../data-check.ts'
import { OUTLINE } from '../sources.ts'
import { isSupplied } from './beside-outline.ts'

export const narrativeMissing = dataCheck({
  code: 'narrative-missing',
  level: 'error',
  zh: '没有正文',
  en: 'there is no narrative',
  hints: [['新建 {file}', 'create {file}']],
  about: '这套表式有正文，单位年度里没有 .md 文件。',
  remedy: '新建 narrative.md，按提纲写各节。',
  source: OUTLINE,
  fires: [{ in: 'narrative.md' }],
  silent: [{ in: 'narrative.md', new: '# 基本情况\n' }],
  run: (figures, tell) => {
    const { narrativeFiles, reportFile } = figures.facts
    if (narrativeFiles.length > 0 || outlineOf(figures).every((node) => node.optional || isSupplied(node, figures))) return []
    const expected = reportFile.replace(/[^/]+$/, 'narrative.md')
    return [tell(pointAt(expected), { file: expected })]
  },
})
