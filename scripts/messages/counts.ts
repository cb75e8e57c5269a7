// messages: how many of what, and which of many are shown. What is not shown is counted.

import type { Level } from '../base/check.ts'
import type { Finding } from './finding.ts'
import type { Language } from './wording.ts'

export type Counts = Readonly<Record<Level, number>>

/** From the most severe to the least. */
export const LEVELS = ['error', 'warning', 'info'] as const satisfies readonly Level[]

export function countsOf(findings: readonly Finding[]): Counts {
  const count = (level: Level): number => findings.filter((finding) => finding.level === level).length
  return { error: count('error'), warning: count('warning'), info: count('info') }
}

export function isNone(counts: Counts): boolean {
  return LEVELS.every((level) => counts[level] === 0)
}

export function countsText({ error, info, warning }: Counts, language: Language): string {
  if (language === 'zh') return `错误 ${error}，警告 ${warning}，提示 ${info}`
  return [many(error, 'error'), many(warning, 'warning'), many(info, 'note')].join(', ')
}

/** The sentence that no output leaves out: empty where everything is shown. */
export function leftOutText(leftOut: Counts, language: Language): string {
  if (isNone(leftOut)) return ''
  return `${language === 'zh' ? '未列出：' : 'left out: '}${countsText(leftOut, language)}`
}

function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

export interface Selection {
  readonly shown: readonly Finding[]
  readonly leftOut: Counts
}

/** Findings of `level` and above, at most `max` of them, the most severe before the others; their order stays. */
export function select(findings: readonly Finding[], level: Level = 'info', max = Infinity): Selection {
  const wanted = LEVELS.slice(0, LEVELS.indexOf(level) + 1)
  const bySeverity = wanted.flatMap((one) => findings.filter((finding) => finding.level === one))
  const chosen = new Set(bySeverity.slice(0, max))
  return { shown: findings.filter((finding) => chosen.has(finding)), leftOut: countsOf(findings.filter((finding) => !chosen.has(finding))) }
}
