// pages: how a score came about, in one Chinese sentence.

import { type Decimal, HUNDRED, plain, ZERO } from '../../base/decimal.ts'
import type { Points } from '../../facts/facts.ts'
import type { LeafScore, PointScore, Ruled } from '../../figures/figures.ts'
import { limitText, rangeText, subjectOf } from './rubric.ts'

const SHOWN_PLACES = 2

/** One scored point: 预算调整率为116.87%，高于10%，不计分（满分3分）。 */
export function explainPoint(score: PointScore): string {
  const {
    name,
    worth: { text: worth },
  } = score.point
  if (score.by === 'blank') return `${name}：${lackText(score.how.lack, score.how.names)}，得分未定。`
  if (score.by === 'award') return `${name}：酌情计${plain(score.how.score)}分（满分${worth}分），理由：${unstopped(score.how.reason)}。`
  if (score.by === 'cases' && score.point.knockOut?.of === 'grade') return gradeText(score, score.point.knockOut.grade)
  return `${ruleText(score)}，${given(score.points)}（满分${worth}分）。`
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
    const struck = score.points.find(({ point }) => point.name === score.knockedOut)
    const count = struck?.by === 'cases' ? `${plain(struck.how.count)}例` : ''
    return `${score.name}：因“${score.knockedOut}”发现${count}违反情形，本指标不得分（满分${weight}分）。${reason}`
  }
  if (score.points.length === 0) return `${score.name}：没有扣分事项，不扣分。${reason}`
  if (score.points.length === 1) return `${explainPoint(score.points[0]!)}${reason}`
  const parts = score.points
    .filter(({ point }) => !point.worth.value.isZero())
    .map(({ points }) => (points ? plain(points, cut(points)) : ''))
    .join('＋')
  return `${score.name}：${parts}＝${printed}分（满分${weight}分）。${score.points.map(explainPoint).join('')}${reason}`
}

function ruleText(score: Ruled): string {
  switch (score.by) {
    case 'met':
      return `${score.point.text}：${score.how.met ? '符合' : '不符合'}`
    case 'tiers':
      return tierText(score)
    case 'deduct':
      return deductText(score)
    case 'cases':
      return casesText(score)
    case 'choose':
      return `${score.point.name}：${score.how.chosen}`
    case 'proportion': {
      const { point, how } = score
      const capped = how.rate.eq(how.value) ? '' : `，按${percent(how.rate)}计算`
      return `${subjectOf(point)}为${percent(how.value)}${capped}，乘以分值${point.worth.text}分`
    }
    case 'target':
      return targetText(score)
    case 'assess':
      throw new Error('what the assessor decides is an award, and no rule gives it')
  }
}

function tierText({ point, how }: Ruled<'tiers'>): string {
  const limit = point.tiers[0]?.limit.text ?? ''
  const range = point.ranges[how.tier]
  const value = point.unit === undefined ? shown(how.value, limit) : `${plain(how.value)}${point.unit}`
  return `${subjectOf(point)}为${value}${range ? `，属于“${rangeText(range, point.unit)}”一档` : ''}`
}

function deductText({ point, how }: Ruled<'deduct'>): string {
  const parts = how.measures.map(({ value, deviation }, index) => {
    const limit = point.limits[index]!
    const subject = `${subjectOf({ ...limit, name: point.name })}为${shown(value, limit.limit.text)}`
    if (deviation.isZero()) return `${subject}，${limitText(limit)}`
    return `${subject}，与标准${limit.limit.text}相差${apart(deviation, limit.limit.text)}`
  })
  const lost = how.deducted.isZero() ? '不扣分' : `应扣${plain(how.deducted, cut(how.deducted))}分`
  return `${parts.join('；')}，${lost}`
}

function targetText({ point, how }: Ruled<'target'>): string {
  const subject = point.actual.from === 'formula' ? subjectOf({ ...point, of: point.actual.of }) : point.name
  const head = `${subject}的指标值为${point.target.text}，实际完成值为${actualText(point, how)}`
  if (how.met) return `${head}，达到指标值`
  if (how.deducted) return `${head}，未达到指标值，应扣${plain(how.deducted, cut(how.deducted))}分`
  return `${head}，未达到指标值，按${percent(how.share ?? ZERO)}计算`
}

/** As the unit wrote it; a computed value in the unit of the target. */
export function actualText({ target }: Points['target'], { actual, value }: Ruled<'target'>['how']): string {
  if (actual !== undefined || !value) return actual ?? ''
  return target.unit === '%' ? percent(value) : `${plain(value, cut(value))}${target.unit}`
}

function casesText({ point: { name }, how }: Ruled<'cases'>): string {
  return how.count.isZero() ? `${name}：未发现不符合情形` : `${name}：发现${plain(how.count)}例不符合`
}

function gradeText(score: Ruled<'cases'>, grade: string): string {
  return `${casesText(score)}${score.how.count.isZero() ? '' : `，评价等级定为“${grade}”`}。`
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
