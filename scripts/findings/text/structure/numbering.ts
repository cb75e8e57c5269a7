import { OFFICIAL } from '../../sources.ts'
import type { Audit } from '../quantities/audit.ts'
import type { View } from '../reading/view.ts'
import { textCheck } from '../text-check.ts'

export const proseNumbering = textCheck({
  code: 'prose-numbering',
  level: 'warning',
  zh: '序号“{found}”重复或不连续',
  en: 'the number “{found}” is repeated or leaves a gap',
  hints: [['应接第 {expected}', 'number {expected} comes next']],
  about: '标题的序号重复，或者跳过了一个。',
  remedy: '重新编号。',
  source: `${OFFICIAL} 7.3.3`,
  fires: '一、基本情况\n内设三个科室。\n三、存在的问题\n资金支付偏慢。',
  silent: '一、基本情况\n内设三个科室。\n二、存在的问题\n资金支付偏慢。',
  run: (audit, tell) =>
    audit.figures
      ? []
      : [...headings(audit), ...listItems(audit)].map(({ view, length, expected }) =>
          tell(view, 0, length, { found: view.text.slice(0, length), expected }),
        ),
})

/** A passage whose number is not the one that comes next. */
interface Misnumbered {
  readonly view: View
  /** Of the number with its marks. */
  readonly length: number
  readonly expected: number
}

interface Level {
  readonly style: string
  number: number
  view: View
}

/** Numbers of one style follow each other from one; a style may begin again inside the other, and 1. below every 3.1. */
function headings({ views }: Audit): Misnumbered[] {
  const found: Misnumbered[] = []
  let open: Level[] = []
  for (const view of views) {
    const marker = view.passage.marker
    if (!marker && (view.passage.kind === 'heading' || POINTED.test(view.text))) open = open.filter(({ style }) => !ARABIC.has(style))
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
function misnumbered(open: Level[], view: View, style: string, number: number): Misnumbered[] {
  const at = open.findLastIndex((level) => level.style === style && (level.number === number || level.number + 2 >= number))
  const level = open[at]
  if (!level) {
    open.push({ style, number, view })
    return []
  }
  const last = level.number
  open.length = at + 1
  Object.assign(level, { number, view })
  const isTop = style === '一、' || style === '（一）' || style === '第一部分'
  if (!isTop && number !== last) return []
  return [{ view, length: view.passage.marker?.length ?? 1, expected: last + 1 }]
}

/** 1、2、4 among the items of one list: two neighbours of it stand close together, and no heading between. */
function listItems({ views }: Audit): Misnumbered[] {
  const runs = new Map<string, { number: number; at: number; length: number }>()
  return views.flatMap((view, i) => {
    const { marker, kind } = view.passage
    const isAbove = marker ? /^[一（第]/.test(marker.style) && marker.style !== '（1）' : kind === 'heading' || POINTED.test(view.text)
    if (isAbove && (kind === 'heading' || !marker)) runs.clear()
    if (!marker || marker.length === 0 || !ARABIC.has(marker.style)) return []
    const run = runs.get(marker.style)
    runs.set(marker.style, { number: marker.number, at: i, length: run && marker.number === run.number + 1 ? run.length + 1 : 1 })
    const isNext = run && i - run.at <= NEAR && (run.length >= 2 || marker.number === run.number + 2) && run.length >= run.number
    if (!isNext || (marker.number !== run.number && marker.number !== run.number + 2)) return []
    runs.set(marker.style, { number: marker.number, at: i, length: marker.number })
    return [{ view, length: marker.length, expected: run.number + 1 }]
  })
}

/** 3.1 产出: a heading by its number. */
const POINTED = /^\d{1,2}(?:[.．]\d{1,2}){1,3}(?![\d.%％万亿元])/
const ARABIC = new Set(['1、', '1.', '（1）', '1)', '①'])
/** Passages between two items: the text of the first. */
const NEAR = 4
