// findings: a passage as an auditor sees it: its sentences, and its quantities with the words they belong to.

import type { Passage } from '../../../content/content.ts'
import { quantitiesOf, type Quantity } from './quantity.ts'

/** amount: a value of its own; change: what it rose or fell by; to: what it rose or fell to; share: a part of something. */
export type Role = 'amount' | 'change' | 'to' | 'share'

export interface Item extends Quantity {
  /** The words between the clause's beginning (or the quantity before) and the number. */
  readonly label: string
  readonly labelStart: number
  /** Where its clause begins, and how deep in brackets it stands. */
  readonly clause: number
  readonly depth: number
  /** Among the passage's quantities. */
  readonly index: number
  readonly role: Role
  readonly direction: 'up' | 'down' | undefined
}

export interface Sentence {
  /** Among the passage's sentences. */
  readonly index: number
  readonly start: number
  readonly end: number
  readonly items: readonly Item[]
}

export interface View {
  readonly passage: Passage
  readonly text: string
  readonly items: readonly Item[]
  readonly sentences: readonly Sentence[]
}

/** More quantities than this in one sentence are a table that lost its lines; the rest is not compared. */
const MOST_ITEMS = 80

export function viewOf(given: Passage): View {
  const text = halfWidth(given.text)
  const passage = { ...given, text }
  const depths = depthsOf(text)
  const items: Item[] = []
  let last = passage.marker?.length ?? 0
  for (const quantity of quantitiesOf(passage)) {
    items.push(labelled(text, depths, quantity, last, items.length))
    last = quantity.end
  }
  const sentences = sentencesOf(text, items).map((sentence) => ({ ...sentence, items: withLostZeros(sentence.items) }))
  for (const { items: own } of sentences) for (const item of own) items[item.index] = item
  return { passage, text, items, sentences }
}

/** 8万元 beside 12.5万元 has lost its zeros: it is as exact as the coarsest of those that have decimals. */
function withLostZeros(items: readonly Item[]): readonly Item[] {
  const coarsest = new Map<string, Item>()
  for (const item of items) {
    const other = coarsest.get(item.unit)
    if (item.kind === 'money' && item.places > 0 && !(other && other.places <= item.places)) coarsest.set(item.unit, item)
  }
  return items.map((item) => {
    const like = item.kind === 'money' && item.places === 0 ? coarsest.get(item.unit) : undefined
    return like ? { ...item, half: like.half } : item
  })
}

/** Thousands that blanks set apart: a common blank only where a decimal point or a unit says that it is one number. */
const GROUPED =
  /(?<![\d.,][ \u00a0\u2009\u202f]?)[1-9]\d{0,2}(?:(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)|(?: \d{3})+(?=\.\d|[ ]?(?:[万亿千]|元|人|户|亩|件|平方米|公里)|$))/g

/** Full-width digits as half-width ones and thousands set apart by commas, character for character. */
function halfWidth(text: string): string {
  const half = /[０-９％]/.test(text)
    ? text.replace(/[０-９％]|(?<=[０-９\d])．(?=[０-９\d])/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    : text
  return /\d[ \u00a0\u2009\u202f]\d{3}/.test(half) ? half.replace(GROUPED, (number) => number.replace(/\D/g, ',')) : half
}

function depthsOf(text: string): Uint8Array {
  const depths = new Uint8Array(text.length + 1)
  let depth = 0
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i]
    if (char === '（' || char === '(') depth = Math.min(depth + 1, 9)
    depths[i] = depth
    if (char === '）' || char === ')') depth = Math.max(depth - 1, 0)
    if (char === '。') depth = 0
  }
  return depths
}

const BOUNDARY: ReadonlySet<string> = new Set('，。；;！？!?、：:,()（）')
const LONGEST_LABEL = 48

function labelled(text: string, depths: Uint8Array, quantity: Quantity, last: number, index: number): Item {
  let start = clauseStart(text, quantity.start, last)
  const clause = start
  if (start > last && /[：:]/.test(text[start - 1] ?? '') && /^[约近共计达为是有]*$/.test(text.slice(start, quantity.start))) {
    start = clauseStart(text, start - 1, last)
  }
  const label = text.slice(start, quantity.start).replace(/[：:]/g, '')
  return { ...quantity, index, label, labelStart: start, clause, depth: depths[quantity.start] ?? 0, ...roleOf(label.slice(-28), quantity) }
}

function clauseStart(text: string, end: number, last: number): number {
  const lowest = Math.max(last, end - LONGEST_LABEL)
  let at = end
  while (at > lowest && !BOUNDARY.has(text[at - 1] ?? '')) at -= 1
  return at
}

const UP = '增[产员资销效]|多[增产收]|增加|增长|增幅|增速|提高|提升|上升|上涨|升高|追加|调增|增收|超收|净增|扩大|上浮|增'
const DOWN = '减[产员资销]|少[增产收]|减少|下降|降低|减幅|降幅|下滑|压减|压缩|调减|追减|减收|短收|回落|缩减|缩小|下浮|减|降'
const TAIL = '(?:了|额|数|约|为|达|达到|幅度|率|比例|金额|资金|[：:]){0,3}$'
const RISEN = new RegExp(`(?:${UP})${TAIL}`)
const FALLEN = new RegExp(`(?:${DOWN})${TAIL}`)
const MOVED = /(?:增加|增长|提高|提升|上升|上涨|减少|下降|降低|压减|压缩|增|降|升|减)(?:到|至)(?:了)?$/

/** Most labels hold none of these: asked once before they are asked one by one. */
const ANY_MOVE = /[增减升降涨超短落扩缩浮追压提高]/

function roleOf(label: string, { kind }: Quantity): { role: Role; direction: Item['direction'] } {
  if (!ANY_MOVE.test(label)) return { role: kind === 'percent' && /占[^占]{0,24}$/.test(label) ? 'share' : 'amount', direction: undefined }
  if (MOVED.test(label)) return { role: 'to', direction: /(?:减少|下降|降低|压减|压缩|降|减)(?:到|至)了?$/.test(label) ? 'down' : 'up' }
  if (FALLEN.test(label)) return { role: 'change', direction: 'down' }
  if (RISEN.test(label)) return { role: 'change', direction: 'up' }
  if (kind === 'percent' && /占[^占]{0,24}$/.test(label)) return { role: 'share', direction: undefined }
  return { role: 'amount', direction: undefined }
}

const ENDS: ReadonlySet<string> = new Set('。！？!?')

function sentencesOf(text: string, items: readonly Item[]): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  let next = 0
  for (let i = 0; i <= text.length; i += 1) {
    if (i < text.length && !ENDS.has(text[i] ?? '')) continue
    const own: Item[] = []
    for (; next < items.length && (items[next]?.start ?? 0) <= i; next += 1) {
      const item = items[next]
      if (item && own.length < MOST_ITEMS) own.push(item)
    }
    if (i > start) sentences.push({ index: sentences.length, start, end: i, items: own })
    start = i + 1
  }
  return sentences
}

/** The sentence that the characters from `start` to `end` stand in. */
export function sentenceAt({ sentences }: View, start: number, end: number): Sentence | undefined {
  let [low, high] = [0, sentences.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sentences[middle]?.start ?? 0) <= start) low = middle
    else high = middle - 1
  }
  const found = sentences[low]
  return found && found.start <= start && found.end >= end ? found : undefined
}

/** Same dimension: money with money, people with people. */
export function sameDimension(a: Quantity, b: Quantity, same: (x: string, y: string) => boolean): boolean {
  if (a.kind !== b.kind) return false
  return a.kind !== 'count' || same(bare(a.unit), bare(b.unit))
}

/** Behind the last semicolon before `at`, or where the sentence begins. */
export function afterSemicolon(text: string, at: number, lowest: number): number {
  let from = at
  while (from > lowest && !/[；;]/.test(text[from - 1] ?? '')) from -= 1
  return from
}

/** 万人 → 人. */
export function bare(unit: string): string {
  return unit.replace(/^[千百]?[万亿]+/, '')
}
