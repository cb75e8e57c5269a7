// findings: headings: numbers out of order or typed by hand, a heading that repeats its parent or has no text below,
// annexes and tables that are named and absent.

import type { Observation } from '../../../base/observation.ts'
import { outlineOf } from '../../../figures/figures.ts'
import type { OutlineNode } from '../../../facts/facts.ts'
import { boundAt } from '../../../content/content.ts'
import { tell, type Audit, type ProseRule } from '../text-check.ts'
import type { View } from '../reading/view.ts'
import { proseHeadingNumber } from './heading-number.ts'
import { proseNumbering } from './numbering.ts'
import { proseSectionEmpty } from './section-empty.ts'
import { proseUnfinished } from './unfinished.ts'
import { proseHeadingRepeats } from './heading-repeats.ts'
import { proseAnnexMissing } from './annex-missing.ts'

export const structure: ProseRule = (audit) => [
  ...(audit.figures ? typedNumbers(audit) : [...numbering(audit), ...listNumbers(audit), ...empty(audit), ...unfinished(audit)]),
  ...repeated(audit),
  ...absent(audit),
]

/** The format numbers headings; a number typed into one is printed twice. */
function typedNumbers({ views }: Audit): Observation[] {
  return views.flatMap((view) => {
    if (view.passage.kind !== 'heading') return []
    const match =
      /^(?:第?[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．](?!\d)|第[一二三四五六七八九十]{1,3}(?:部分|章|节)|[①-⑳])/.exec(
        view.text,
      )
    return match && !boundAt(view.passage, 0) ? [tell(proseHeadingNumber, view, 0, match[0].length, { found: match[0] })] : []
  })
}

interface Level {
  readonly style: string
  number: number
  view: View
}

/** Numbers of one style follow each other from one; a style may begin again inside the other. */
function numbering({ views }: Audit): Observation[] {
  const found: Observation[] = []
  const open: Level[] = []
  for (const view of views) {
    const marker = view.passage.marker
    if (!marker || marker.length === 0 || (view.passage.kind !== 'heading' && !/^[一（第]/.test(marker.style))) continue
    const known = open.findLastIndex((level) => level.style === marker.style && marker.number === level.number + 1)
    if (known >= 0) {
      open.length = known + 1
      Object.assign(open[known] ?? {}, { number: marker.number, view })
    } else if (marker.number === 1) open.push({ style: marker.style, number: 1, view })
    else found.push(...misnumbered(open, view, marker.style, marker.number))
    if (open.length > 40) open.shift()
  }
  return found
}

/** Twice the same number, or one left out. Where no number of the style came before, the text begins in the middle. */
function misnumbered(open: Level[], view: View, style: string, number: number): Observation[] {
  const at = open.findLastIndex((level) => level.style === style && (level.number === number || level.number + 2 >= number))
  const level = open[at]
  if (!level) {
    open.push({ style, number, view })
    return []
  }
  const last = level.number
  open.length = at + 1
  Object.assign(level, { number, view })
  const mark = view.text.slice(0, view.passage.marker?.length ?? 1)
  const isTop = style === '一、' || style === '（一）' || style === '第一部分'
  if (!isTop && number !== last) return []
  return [tell(proseNumbering, view, 0, view.passage.marker?.length ?? 1, { found: mark, expected: last + 1 })]
}

/** 1、2、4 among the items of one list: two neighbours of it stand close together, and no heading between. */
function listNumbers({ views }: Audit): Observation[] {
  const runs = new Map<string, { number: number; at: number; length: number }>()
  return views.flatMap((view, i) => {
    const { marker, kind } = view.passage
    if (kind === 'heading' && (!marker || (/^[一（第]/.test(marker.style) && marker.style !== '（1）'))) runs.clear()
    if (!marker || marker.length === 0 || !ARABIC.has(marker.style)) return []
    const run = runs.get(marker.style)
    runs.set(marker.style, { number: marker.number, at: i, length: run && marker.number === run.number + 1 ? run.length + 1 : 1 })
    const isNext = run && i - run.at <= NEAR && (run.length >= 2 || marker.number === run.number + 2) && run.length >= run.number
    if (!isNext || (marker.number !== run.number && marker.number !== run.number + 2)) return []
    runs.set(marker.style, { number: marker.number, at: i, length: marker.number })
    return [tell(proseNumbering, view, 0, marker.length, { found: view.text.slice(0, marker.length), expected: run.number + 1 })]
  })
}

const ARABIC = new Set(['1、', '1.', '（1）', '1)', '①'])
/** Passages between two items: the text of the first. */
const NEAR = 4

/** A heading and then one of the same depth, or the end. */
function empty({ views }: Audit): Observation[] {
  const contents = tableOfContents(views)
  return views.flatMap((view, i) => {
    if (
      i > 0 &&
      i === views.length - 1 &&
      view.passage.kind === 'paragraph' &&
      /^[^，。；：:\d]{4,16}(?:情况|问题|措施|建议|事项)$/.test(view.text)
    )
      return [tell(proseSectionEmpty, view, 0, view.text.length, { title: view.text })]
    const { kind, level, marker } = view.passage
    const next = views[i + 1]
    if (kind !== 'heading' || !marker || level === undefined || level > 3 || view.text.length > 24 || /[。：:]/.test(view.text)) return []
    if (next && !(next.passage.kind === 'heading' && next.passage.marker?.style === marker.style)) return []
    if (contents.has(view)) return []
    if (!next || i < 3) return next ? [] : [tell(proseSectionEmpty, view, 0, view.text.length, { title: bareTitle(view) })]
    return /无$|没有/.test(view.text) || isList(views, i)
      ? []
      : [tell(proseSectionEmpty, view, 0, view.text.length, { title: bareTitle(view) })]
  })
}

/** Headings that come again further down, with or without the number of a page. */
function tableOfContents(views: readonly View[]): ReadonlySet<View> {
  const last = new Map<string, View>()
  const titleOf = (view: View): string => bareTitle(view).replace(/[.…·\s]*[（(]?\d{0,3}[）)]?$/, '')
  for (const view of views) last.set(titleOf(view), view)
  return new Set(views.filter((view) => last.get(titleOf(view)) !== view))
}

/** A paragraph that stops at a comma, with the next number below it. Where many do, it is the habit of a list. */
function unfinished({ views }: Audit): Observation[] {
  const found = views.filter(({ text, passage }, i) => {
    const next = views[i + 1]
    return (
      passage.kind !== 'heading' && text.length >= 12 && /[，,、]$/.test(text) && (next === undefined || next.passage.marker !== undefined)
    )
  })
  return found.length > 2
    ? []
    : found.map((view) =>
        tell(proseUnfinished, view, Math.max(view.text.length - 12, 0), view.text.length, { found: view.text.slice(-12) }),
      )
}

/** Headings in a row are the items of a list, or a table of contents. */
function isList(views: readonly View[], i: number): boolean {
  const style = views[i]?.passage.marker?.style
  const near = [views[i - 1], views[i + 1], views[i + 2]].filter(
    (one) => one?.passage.kind === 'heading' && one.passage.marker?.style === style,
  )
  return near.length > 1
}

function bareTitle({ text, passage }: View): string {
  return text.slice(passage.marker?.length ?? 0).replace(/[。：:]+$/, '')
}

/** 一、基本情况 and below it （一）基本情况, where no form wants it so. */
function repeated({ views, figures }: Audit): Observation[] {
  const wanted = figures ? new Set(titles(outlineOf(figures))) : undefined
  const path: { level: number; title: string }[] = []
  return views.flatMap((view, i) => {
    const { kind, level } = view.passage
    if (kind !== 'heading' || level === undefined) return []
    while ((path.at(-1)?.level ?? 0) >= level) path.pop()
    const title = bareTitle(view)
    const above = views[i - 1]
    const parent = [path.at(-1)?.title, above?.passage.kind === 'heading' ? bareTitle(above) : undefined]
    path.push({ level, title })
    return parent.includes(title) && title !== '' && !wanted?.has(title)
      ? [tell(proseHeadingRepeats, view, view.passage.marker?.length ?? 0, view.text.length, { title })]
      : []
  })
}

function titles(nodes: readonly OutlineNode[]): string[] {
  return nodes.flatMap((node) => [node.title, ...titles(node.children)])
}

/** 详见附件3 and no 附件3; 如下表 and no table. */
function absent(audit: Audit): Observation[] {
  const { views, tables, figures } = audit
  const known = new Set(figures?.facts.format.parts.flatMap((part) => (part.annex === undefined ? [] : [`附件${part.annex}`])) ?? [])
  for (const { text } of [...views, ...tables.flat(2)]) known.add(/^附[件表][\d一二三四五六七八九]{1,2}/.exec(text)?.[0] ?? '')
  return views.flatMap((view) => [
    ...[...view.text.matchAll(/(?:见|附)(附件|附表)([\d一二三四五六七八九]{1,2})/g)].flatMap((match) => {
      const name = `${match[1]}${match[2]}`
      return known.has(name) || /《[^》]*$/.test(view.text.slice(Math.max(0, match.index - 40), match.index))
        ? []
        : [tell(proseAnnexMissing, view, match.index + 1, match.index + match[0].length, { name })]
    }),
    ...(tables.length > 0
      ? []
      : [...view.text.matchAll(/(?:如|见)(下表)(?=[。：:所]|$)/g)].map((match) =>
          tell(proseAnnexMissing, view, match.index + 1, match.index + 3, { name: '下表' }),
        )),
  ])
}
