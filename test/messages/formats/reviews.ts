// test: findings and reviews to be rendered, sound as they stand; a test changes what it is about.

import { createHash } from 'node:crypto'
import type { Place } from '../../../scripts/base/place.ts'
import { CATALOGUE } from '../../../scripts/catalogue.ts'
import { countsOf, type Finding, FORMATS, type Review, type WaivedFinding } from '../../../scripts/messages/messages.ts'

export function placed(line = 1, column = 1, length = 0, file = 'content/u/2020/report.yaml'): Place {
  return { file, line, column, endLine: line, endColumn: column + length }
}

export function finding(change: Partial<Finding> = {}): Finding {
  return {
    code: 'schema-type',
    level: 'error',
    message: '“编制数”应为整数',
    at: placed(),
    report: 'u/2020',
    fingerprint: 'schema-type',
    ...change,
  }
}

export function many(count: number, level: Finding['level'], change: Partial<Finding> = {}): Finding[] {
  return Array.from({ length: count }, (_, i) =>
    finding({ level, at: placed(i + 1), fingerprint: `${level} ${i}`, message: `第 ${i + 1} 处`, ...change }),
  )
}

export function waived(change: Partial<WaivedFinding> = {}): WaivedFinding {
  const waiver = { code: 'stated-differs', reason: '原文印错', at: placed(9, 5, 14) }
  return { ...finding({ code: 'stated-differs', level: 'warning', fingerprint: 'stated-differs' }), waiver, ...change }
}

export function reviewed(findings: readonly Finding[], change: Partial<Review> = {}): Review {
  return {
    findings,
    waived: [],
    leftOut: countsOf([]),
    reports: 1,
    language: 'zh',
    catalogue: CATALOGUE,
    folder: '',
    version: '1.2.3',
    textOf: () => undefined,
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    ...change,
  }
}

export function rendered(name: string, findings: readonly Finding[], change: Partial<Review> = {}): string {
  const format = FORMATS.find((one) => one.name === name)
  if (!format) throw new Error(`no format ${name}`)
  return format.render(reviewed(findings, change))
}
