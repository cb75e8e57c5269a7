// pages: a trace as the panel and the list at the end of the page tell it: rows of a term and what there is to it.

import type { Place } from '../../base/place.ts'
import { computation, type Trace, type TraceInput } from './shape.ts'

/** 公式, 代入, 数据, 舍入, 评分标准, 计分, 依据, 出处 …; nothing of it is HTML. */
export interface TraceRow {
  readonly term: Term
  readonly items: readonly TraceItem[]
}

export interface TraceItem {
  readonly text: string
  /** The value that this line is about, which may have an entry of its own. */
  readonly name?: string
  readonly at?: Place
}

const TERMS = ['计分', '评分标准', '公式', '代入', '数据', '说明', '舍入', '依据', '填报', '规则', '出处', '公式出处'] as const
type Term = (typeof TERMS)[number]

/** Of some kinds something else comes first. */
const ORDER: Partial<Readonly<Record<Trace['kind'], readonly Term[]>>> = {
  weight: ['公式', '数据', '计分', '规则'],
  grade: ['规则', '数据'],
}

export function rowsOf(trace: Trace): TraceRow[] {
  const items = itemsOf(trace)
  return (ORDER[trace.kind] ?? TERMS).flatMap((term) => (items[term].length > 0 ? [{ term, items: items[term] }] : []))
}

function itemsOf(trace: Trace): Record<Term, readonly TraceItem[]> {
  const { at, formula, kind, rounding, rule, source } = trace
  const place = (found: Place | undefined): TraceItem[] => (found ? [{ text: '', at: found }] : [])
  return {
    计分: texts(rule?.scored),
    评分标准: (rule?.rubric ?? []).map((text) => ({ text })),
    公式: texts(formula?.words),
    代入: formula?.parsed ? texts(computation(trace, '空白')) : [],
    数据: inputItems(trace.inputs),
    说明: texts(lackOf(trace)),
    舍入:
      rounding && rounding.words !== ''
        ? texts(rounding.before === undefined ? rounding.words : `${rounding.words}；舍入前为 ${rounding.before}`)
        : [],
    依据: texts(source),
    填报: place(rule?.filledAt),
    规则: rule?.text === undefined ? place(rule?.at) : [{ text: rule.text, ...(rule.at ? { at: rule.at } : {}) }],
    出处: isComputed(kind) ? [] : place(at),
    公式出处: isComputed(kind) ? place(at) : [],
  }
}

function isComputed(kind: Trace['kind']): boolean {
  return kind === 'figure' || kind === 'computation'
}

function texts(text: string | undefined): TraceItem[] {
  return text === undefined ? [] : [{ text }]
}

/** Each as it is printed, once, with its place where it is not computed: a computed one has an entry that tells it. */
function inputItems(inputs: readonly TraceInput[]): TraceItem[] {
  const known = [...new Map(inputs.map((input) => [input.name, input])).values()].filter(({ kind }) => kind !== undefined)
  return known.map(({ name, kind, text, unit, at }) => ({
    text: text === '' ? (kind === 'score' ? '未定' : '空白') : `${text}${unit}`,
    name,
    ...(at && kind !== 'figure' ? { at } : {}),
  }))
}

function lackOf({ kind, value, lack }: Trace): string | undefined {
  if (kind === 'absent') return '站点里没有上一年度的报告'
  if (!isComputed(kind) || value !== null) return undefined
  return lack === 'zero-divisor' ? '除数为0，没有结果' : '所用数据没有填报，没有结果'
}
