// pages: how a score came about, in one Chinese sentence.

import { HUNDRED, plain, ZERO } from '../../base/decimal.ts'
import type { Decimal } from '../../base/decimal.ts'
import type { How, LeafScore, Point, PointScore } from '../../figures/figures.ts'
import { limitText, rangeText, subjectOf } from './rubric.ts'

type PointOf<Kind> = Extract<Point, { rule: Kind }>
type HowOf<Kind> = Extract<How, { rule: Kind }>

const SHOWN_PLACES = 2

/** One scored point: 预算调整率为116.87%，高于10%，不计分（满分3分）。 */
export function explainPoint(score: PointScore): string {
  const { how, point } = score
  const worth = point.worth.text
  if (how.rule === 'blank') return `${point.name}：${lackText(how.lack, how.names)}，得分未定。`
  if (how.rule === 'award') return `${point.name}：酌情计${plain(how.score)}分（满分${worth}分），理由：${unstopped(how.reason)}。`
  if (point.rule === 'cases' && point.knockOut === 'grade') return gradeText(point, how)
  return `${ruleText(point, how)}，${given(score.points)}（满分${worth}分）。`
}

/** A whole indicator: its score, what it is made of, and the reason the unit gives. */
export function explainIndicator(score: LeafScore): string {
  const weight = score.leaf.weight.text
  const reason = score.reason ? `原因：${unstopped(score.reason)}。` : ''
  if (score.award) {
    return `${score.name}：酌情计${plain(score.award.score)}分（满分${weight}分），理由：${unstopped(score.award.reason)}。`
  }
  if (score.score === undefined) {
    const blanks = score.points.filter(({ points }) => points === undefined).map(explainPoint)
    return `${score.name}：得分未定。${blanks.join('')}`
  }
  const printed = plain(score.score)
  if (score.knockedOut !== undefined) {
    const how = score.points.find(({ name }) => name === score.knockedOut)?.how
    const count = how?.rule === 'cases' ? `${plain(how.count)}例` : ''
    return `${score.name}：因“${score.knockedOut}”发现${count}违反情形，本指标不得分（满分${weight}分）。${reason}`
  }
  if (score.points.length === 0) return `${score.name}：没有扣分事项，不扣分。${reason}`
  if (score.points.length === 1) return `${explainPoint(score.points[0]!)}${reason}`
  const parts = score.points
    .filter(({ worth }) => !worth.isZero())
    .map(({ points }) => (points ? plain(points, cut(points)) : ''))
    .join('＋')
  return `${score.name}：${parts}＝${printed}分（满分${weight}分）。${score.points.map(explainPoint).join('')}${reason}`
}

function ruleText(point: Point, how: How): string {
  if (how.rule === 'met' && point.rule === 'met') return `${point.text}：${how.met ? '符合' : '不符合'}`
  if (how.rule === 'tiers' && point.rule === 'tiers') return tierText(point, how)
  if (how.rule === 'deduct' && point.rule === 'deduct') return deductText(point, how)
  if (how.rule === 'cases') return casesText(point.name, how)
  if (how.rule === 'choose') return `${point.name}：${how.chosen}`
  if (how.rule === 'proportion' && point.rule === 'proportion') {
    const capped = how.rate.eq(how.value) ? '' : `，按${percent(how.rate)}计算`
    return `${subjectOf(point)}为${percent(how.value)}${capped}，乘以分值${point.worth.text}分`
  }
  if (how.rule === 'target' && point.rule === 'target') return targetText(point, how)
  throw new Error(`a point of the rule ${point.rule} cannot be explained as ${how.rule}`)
}

function tierText(point: PointOf<'tiers'>, how: HowOf<'tiers'>): string {
  const limit = point.tiers[0]?.limit.text ?? ''
  const range = point.ranges[how.tier]
  const value = point.unit === undefined ? shown(how.value, limit) : `${plain(how.value)}${point.unit}`
  return `${subjectOf(point)}为${value}${range ? `，属于“${rangeText(range, point.unit)}”一档` : ''}`
}

function deductText(point: PointOf<'deduct'>, how: HowOf<'deduct'>): string {
  const parts = how.measures.map(({ value, deviation }, index) => {
    const limit = point.limits[index]!
    const subject = `${subjectOf({ ...limit, name: point.name })}为${shown(value, limit.limit.text)}`
    if (deviation.isZero()) return `${subject}，${limitText(limit)}`
    return `${subject}，与标准${limit.limit.text}相差${apart(deviation, limit.limit.text)}`
  })
  const lost = how.deducted.isZero() ? '不扣分' : `应扣${plain(how.deducted, cut(how.deducted))}分`
  return `${parts.join('；')}，${lost}`
}

function targetText(point: PointOf<'target'>, how: HowOf<'target'>): string {
  const subject = point.actualFrom === 'formula' ? subjectOf(point) : point.name
  const head = `${subject}的指标值为${point.target.text}，实际完成值为${actualText(point, how)}`
  if (how.met) return `${head}，达到指标值`
  if (how.deducted) return `${head}，未达到指标值，应扣${plain(how.deducted, cut(how.deducted))}分`
  return `${head}，未达到指标值，按${percent(how.share ?? ZERO)}计算`
}

/** As the unit wrote it; a computed value in the unit of the target. */
export function actualText(point: PointOf<'target'>, { actual, value }: HowOf<'target'>): string {
  if (actual !== undefined || !value) return actual ?? ''
  return point.target.unit === '%' ? percent(value) : `${plain(value, cut(value))}${point.target.unit}`
}

function casesText(name: string, how: HowOf<'cases'>): string {
  return how.count.isZero() ? `${name}：未发现不符合情形` : `${name}：发现${plain(how.count)}例不符合`
}

function gradeText(point: PointOf<'cases'>, how: How): string {
  if (how.rule !== 'cases') throw new Error(`a knock-out cannot be explained as ${how.rule}`)
  return `${casesText(point.name, how)}${how.count.isZero() ? '' : `，评价等级定为“${point.grade ?? ''}”`}。`
}

function lackText(lack: 'blank' | 'zero-divisor' | 'unusable', names: readonly string[]): string {
  const list = names.join('、')
  if (lack === 'zero-divisor') return `${list}无法计算（除数为0）`
  return lack === 'blank' ? `${list}未填报` : `${list}的填报内容无法用于计分`
}

function given(points: Decimal | undefined): string {
  if (!points) return '得分未定'
  return points.isZero() ? '不计分' : `计${plain(points, cut(points))}分`
}

/** As a percent where the rule's own numbers are percents. */
function shown(value: Decimal, like: string): string {
  return /[%％]$/.test(like) ? percent(value) : plain(value, cut(value))
}

function apart(deviation: Decimal, like: string): string {
  return /[%％]$/.test(like) ? percent(deviation).replace('%', '个百分点') : plain(deviation, cut(deviation))
}

function percent(ratio: Decimal): string {
  const value = ratio.times(HUNDRED)
  return `${plain(value, cut(value))}%`
}

/** Two places at most, none that are not there. */
function cut(value: Decimal): number {
  return Math.min(SHOWN_PLACES, value.decimalPlaces())
}

function unstopped(text: string): string {
  return text.trim().replace(/[。；，]$/, '')
}
