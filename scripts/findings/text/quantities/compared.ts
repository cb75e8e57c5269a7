// findings: what a change is measured against. A text says it once (比上年, 较预算的 B, 由 A 到 B) and means it for the change,
// its rate, and what it adds to them.

import { comparable } from '../reading/item.ts'
import type { Item, Sentence, View } from '../reading/view.ts'

/** 增加 D，增长 G%: said of one amount against one other. */
export interface Change {
  readonly said: readonly Said[]
  /** The amount it is said to be compared with: right before the change, or in brackets behind it. */
  readonly base: Item | undefined
  /** Among the sentence's items, where what is compared has to stand before. */
  readonly from: number
}

export interface Said {
  readonly item: Item
  readonly isUp: boolean
}

const UP = /(?:增加|增长|增收|增支|上升|上涨|提高|提升|多出?|高出?|增|净增|扩大|超出?|超支)(?:了|额|幅度?|为|约)?$/
const DOWN = /(?:减少|下降|降低|减收|减支|压减|压缩|缩短|缩小|少|低|降|减|节约|节省|回落)(?:了|额|幅度?|为|约)?$/
/** 比上年的, 较年初预算, 与 2022 年支出: at the head of the clause that the base stands in. */
const BASE = /^(?:同?比|较|相较于?|比较|与|同)(?!例|重|率|较高|较大|比)[^，。；]*$/
const JOINED = /^(?:相比较?|对比|比较|相较)?(?:来说|而言)?[，,、]?(?:同比|净|共|约|约合|相应|分别|总计)?$/
const LAST = /^(?:其中)?(?:上年|去年|上年同期|上年度|20\d\d年|年初)[^，。；]{0,8}$/

/** Further from the amount than this the rate is another's. */
const NEAR = 12

export function changesOf(view: View, sentence: Sentence): Change[] {
  const { items } = sentence
  const found: Change[] = []
  for (let i = 0; i < items.length; i += 1) {
    const first = saidAt(view, items, i)
    if (!first) continue
    const before = items[i - 1]
    const base = before && isBase(before) && moveBehind(view, before, first.item) ? before : undefined
    const bracket = bracketed(view, items, i)
    const next = saidAt(view, items, i + (bracket ? 2 : 1))
    const isPair = next && belongs(view, bracket ?? first.item, first, next)
    found.push({ said: isPair ? [first, next] : [first], base: base ?? bracket, from: base ? i - 1 : i })
    i += (isPair ? 1 : 0) + (bracket ? 1 : 0)
  }
  return found
}

/** A change by its own words; 多 and 节约 are one behind a base only. */
function saidAt(view: View, items: readonly Item[], i: number): Said | undefined {
  const item = items[i]
  if (!item || item.vague || item.role === 'to') return undefined
  if (item.role === 'change' && item.direction) return { item, isUp: item.direction === 'up' }
  const base = items[i - 1]
  const move = base && isBase(base) ? moveBehind(view, base, item) : undefined
  return move ? { item, isUp: move === 'up' } : undefined
}

/** The word of change between a base and the number, with nothing else before it. */
function moveBehind({ text }: View, { end }: Item, { start }: Item): 'up' | 'down' | undefined {
  const words = text.slice(end, start)
  const [up, down] = [UP.exec(words), DOWN.exec(words)]
  const match = up && down ? (up[0].length >= down[0].length ? up : down) : (up ?? down)
  return match && JOINED.test(words.slice(0, match.index)) ? (match === up ? 'up' : 'down') : undefined
}

export function isBase({ label, role, vague }: Item): boolean {
  return role === 'amount' && !vague && BASE.test(label) && !/[增减升降涨跌多少超]/.test(label)
}

/** 减少 D（上年为 B）. */
function bracketed(view: View, items: readonly Item[], i: number): Item | undefined {
  const [change, base] = [items[i], items[i + 1]]
  const isOne =
    change &&
    base &&
    LAST.test(base.label) &&
    base.role === 'amount' &&
    !base.vague &&
    /[（(]/.test(view.text[base.labelStart - 1] ?? '') &&
    /[）)]/.test(view.text[base.end] ?? '') &&
    change.end === base.labelStart - 1 &&
    comparable(base, change)
  return isOne ? base : undefined
}

/** The rate right behind the amount, or the amount behind the rate, with no other comparison begun between them. */
function belongs(view: View, last: Item, first: Said, next: Said): boolean {
  const words = view.text.slice(last.end, next.item.start)
  const isOther = (next.item.kind === 'percent') !== (first.item.kind === 'percent') || next.item.kind === 'points'
  return (
    isOther &&
    next.item.clause - last.end <= NEAR &&
    !/[。；;]/.test(words) &&
    !/(?:比|较|同比)(?!例|重)/.test(words) &&
    !/同口径|可比|剔除|扣除|不变价/.test(words)
  )
}
