// pages: the printed 评分标准, worded from the rule that is executed, so that the two cannot part.

import { circledNumeral } from '../../base/numerals.ts'
import { type Amount, type Leaf, type Limit, type Point, type Points, type Sense, targetParts } from '../../facts/facts.ts'

type Range = Points['tiers']['ranges'][number]

/** The sentences of a rubric in order, numbered ①② where there are several, with its definitions around them. */
export function rubricSentences(leaf: Leaf): readonly string[] {
  const worded = leaf.points.map(pointSentence)
  const numbered = worded.length > 1 ? worded.map((text, index) => circledNumeral(index + 1) + text) : worded
  return [leaf.rubricIntro ?? [], numbered, leaf.rubricSuffix ?? []].flat()
}

/** One rule in one sentence, with its full stop and without a number. */
export function pointSentence(point: Point): string {
  const worth = point.worth.text
  switch (point.rule) {
    case 'met':
      return point.partial
        ? `${point.text}的，计${worth}分；部分符合的，说明理由后酌情计分；不符合的，不计分。`
        : `${point.text}的，计${worth}分；否则不计分。`
    case 'tiers':
      return `${tiersSentence(point)}。`
    case 'deduct':
      return deductSentence(point)
    case 'cases':
      return casesSentence(point)
    case 'choose':
      return chooseSentence(point)
    case 'proportion': {
      const rate = subjectOf(point)
      return `按${rate}与分值的乘积计分（${rate}×${worth}分），${rate}高于${point.cap.text}的按${point.cap.text}计算。`
    }
    case 'target':
      return targetSentence(point)
    case 'assess':
      return `${point.text ?? `根据${point.name}情况`}，在0至${worth}分之间评定，并说明理由。`
  }
}

/** What a rule's value is called: its label, else the formula where that is one bare name, else the point's name. */
export function subjectOf(of: { label?: string; of: { text: string } | undefined; name: string }): string {
  const text = of.of?.text.trim() ?? ''
  return of.label ?? (/^[\p{L}\p{N}_]+$/u.test(text) ? text : of.name)
}

/** The range of a tier after its subject: 低于5%, 5%（含）至10%（含）, 为2个, 不少于3个. */
export function rangeText(range: Range, unit?: string): string {
  const { low, high } = range
  if (unit !== undefined) {
    if (low && high) return low.text === high.text ? `为${low.text}${unit}` : `为${low.text}${unit}至${high.text}${unit}`
    if (low) return `不少于${low.text}${unit}`
    return high?.text === '0' ? `为0${unit}` : `不多于${high?.text}${unit}`
  }
  // 至 after a bare number reads as including it, so an open lower end needs words of its own.
  if (low?.open && high) return `高于${low.text}且${high.open ? '低于' : '不高于'}${high.text}`
  if (low && high) return `${end(low)}至${end(high)}`
  if (low) return `${low.open ? '高于' : '不低于'}${low.text}`
  return `${high?.open ? '低于' : '不高于'}${high?.text}`
}

/** What a limit asks for, without its subject: 不高于100%, 不低于20%, 等于100%. */
export function limitText({ side, limit }: Pick<Limit, 'side' | 'limit'>): string {
  return `${{ upto: '不高于', from: '不低于', at: '等于' }[side]}${limit.text}`
}

function tiersSentence(point: Points['tiers']): string {
  const clauses = point.ranges.map((range) => `${rangeText(range, point.unit)}的，${scored(range.worth ?? point.otherwise)}`)
  return subjectOf(point) + clauses.join('；')
}

function end(of: { text: string; open: boolean }): string {
  return `${of.text}（${of.open ? '不含' : '含'}）`
}

function scored(worth: Amount | undefined): string {
  return worth && !worth.value.isZero() ? `计${worth.text}分` : '不计分'
}

function deductSentence({ name, limits, worth, deduct, per }: Points['deduct']): string {
  const asked = limits.map((limit) => `${subjectOf({ ...limit, name })}${limitText(limit)}`).join('、')
  const sides = new Set(limits.map((limit) => limit.side))
  const verb = sides.size > 1 ? '偏离' : { upto: '超出', from: '低', at: '偏离' }[limits[0]?.side ?? 'upto']
  const added = limits.length > 1 ? '，各项差额合并计算' : ''
  return `${asked}的，计${worth.text}分；每${verb}${percentPoints(per.text)}扣${deduct.text}分${added}，不足部分按比例计算，扣完为止。`
}

/** A difference of percents is in 个百分点; any other unit stays as written. */
function percentPoints(text: string): string {
  return /[%％]$/.test(text) ? `${text.slice(0, -1)}个百分点` : text
}

function casesSentence(point: Points['cases']): string {
  if (point.knockOut?.of === 'grade') return `${point.text}；发现1例违反的，评价等级定为“${point.knockOut.grade}”。`
  const head = `${point.text}的，计${point.worth.text}分；`
  if (point.knockOut) return `${head}发现1例违反的，本指标不得分。`
  return `${head}每发现1例不符合的，扣${point.deduct?.text ?? '0'}分，扣完为止。`
}

function targetSentence(point: Points['target']): string {
  const { target, sense, worth, loss, actual } = point
  const subject = actual.from === 'formula' ? subjectOf({ ...point, of: actual.of }) : (point.label ?? '实际完成值')
  const asked = `${subject}${ASKED[sense](sense === 'same' ? target.text : plainTarget(target.text))}的，计${worth.text}分；`
  if (sense === 'same') return `${asked}不一致的，说明理由后酌情计分。`
  if (!loss) return `${asked}${MISSED[sense]}，按${SHARE[sense]}的比例计分。`
  const verb = { atLeast: '低', above: '低', atMost: '超出', below: '超出', equal: '偏离' }[sense]
  return `${asked}每${verb}${stepText(loss.per.text, target.unit)}扣${loss.deduct.text}分，不足部分按比例计算，扣完为止。`
}

/** A target may be written with its sense in front (≥96%), which the sentence says in words. */
function plainTarget(text: string): string {
  const { unit, value } = targetParts(text)
  return `${value}${unit}`
}

const ASKED: Readonly<Record<Sense, (target: string) => string>> = {
  atLeast: (target) => `达到${target}`,
  atMost: (target) => `不超过${target}`,
  above: (target) => `超过${target}`,
  below: (target) => `低于${target}`,
  equal: (target) => `为${target}`,
  same: (target) => `与指标值“${target}”一致`,
}
const MISSED = { atLeast: '未达到的', above: '未超过的', atMost: '超过的', below: '未低于的', equal: '有偏差的' } as const
const SHARE = {
  atLeast: '实际完成值占指标值',
  above: '实际完成值占指标值',
  atMost: '指标值占实际完成值',
  below: '指标值占实际完成值',
  equal: '两者中较小值占较大值',
} as const

/** 1个百分点, 1件, 指标值的1%. */
function stepText(per: string, unit: string): string {
  if (!/[%％]$/.test(per)) return `${per}${unit}`
  return unit === '%' ? percentPoints(per) : `指标值的${per}`
}

function chooseSentence({ text, verb = '', worths }: Points['choose']): string {
  return `${text}${worths.map(({ option, worth }) => `${verb}${option}的，${scored(worth)}`).join('；')}。`
}
