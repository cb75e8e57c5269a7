// pages: a unit-year as the directory of the site knows it, and all that is kept of it while a site is built.

import { Decimal, HUNDRED, plain } from '../../base/decimal.ts'
import type { ReportKey } from '../../base/report-key.ts'
import type { Corrected, Publishing } from '../../facts/facts.ts'
import {
  type Common,
  commonFigures,
  EXECUTION_RATE,
  type Figures,
  type IndicatorScore,
  lossesOf,
  PER_HEAD,
  valueNamed,
} from '../../figures/figures.ts'
import { filledText } from '../typesetting/filled.ts'
import { exactValue, plainValue } from '../typesetting/provenance.ts'
import { writtenReason } from '../typesetting/score-table.ts'
import { printed } from '../wording/number.ts'

export interface Summary extends ReportKey {
  /** The unit's. */
  readonly name: string
  /** Absent for the report of a unit. */
  readonly projectName?: string
  readonly region: string
  /** As lists have it: a project's with the project's name. */
  readonly title: string
  readonly total: string
  readonly grade: string
  readonly format: string
  /** What the form calls itself. */
  readonly formatName: string
  /** `YYYY-MM-DD`, or empty. */
  readonly dated: string
  readonly common: readonly CommonText[]
  /** What indicators lost, the most first. */
  readonly losses: readonly LossText[]
  readonly hasPdf: boolean
  /** `YYYY-MM-DD`, when it was published first; absent where nobody says. */
  readonly published?: string
  /** What was corrected since; absent where nothing was. */
  readonly corrections?: readonly CorrectionText[]
}

/** A correction as the feed and the page tell it. */
export interface CorrectionText {
  readonly date: string
  readonly reason: string
  readonly changes: readonly Corrected[]
}

/** When something was last changed in what the public sees: corrected, published, or dated. Empty where nothing says. */
export function lastChanged({ corrections = [], dated, published = dated }: Summary): string {
  return [...corrections.map(({ date }) => date), published].sort().at(-1) ?? ''
}

export interface LossText {
  readonly name: string
  /** More than 0. */
  readonly points: string
  /** The unit's; empty where it gives none. */
  readonly reason: string
}

/** `value` for machines and charts, `text` as the form prints it. */
export interface CommonText {
  readonly name: string
  readonly text: string
  readonly value: string
  readonly unit: string
  /** What this report says of last year, where its form asks for it. */
  readonly last?: string
}

export function toSummary(figures: Figures, hasPdf: boolean): Summary {
  const { facts, scores, grade } = figures
  const { format } = facts
  return {
    unit: facts.unit,
    year: facts.year,
    ...(facts.project === undefined ? {} : { project: facts.project, projectName: facts.projectName ?? facts.project }),
    name: facts.unitName,
    region: facts.facts.get('单位.地区')?.text ?? '',
    title: documentTitle(figures),
    grade: grade ?? '',
    hasPdf,
    format: format.id,
    formatName: format.rule ?? format.id,
    total: scores ? printed({ kind: 'total', total: scores.total, of: figures, year: facts.year }, format) : '',
    dated: facts.dated ?? '',
    common: commonTexts(figures),
    losses: lossesOf(figures).map(({ leaf, points }) => ({ name: leaf.name, points: plain(points), reason: writtenReason(leaf, figures) })),
    ...publishedOf(facts.publishing),
  }
}

export function publishedOf(publishing: Publishing | undefined): Pick<Summary, 'published' | 'corrections'> {
  const { corrections = [], date } = publishing ?? {}
  const told = corrections.map(({ changes, date: on, reason }) => ({ date: on, reason, changes }))
  return { ...(date === undefined ? {} : { published: date }), ...(told.length > 0 ? { corrections: told } : {}) }
}

/** The tables of all projects of a year have one title: what tells the documents apart is the project. */
export function documentTitle(figures: Figures): string {
  const { format, projectName } = figures.facts
  const title = filledText(format.title, figures)
  return projectName === undefined || title.includes(projectName) ? title : `${title}（${projectName}）`
}

/** The shared facts and figures that the form names, blanks included. */
export function commonTexts(figures: Figures): CommonText[] {
  return commonFigures(figures).map((common, _, all) => ({
    name: common.name,
    text: commonText(common, figures),
    value: exactOf(common),
    unit: common.name === PER_HEAD ? `${unitOf(all.find(({ name }) => name === '全年执行') ?? common)}/人` : unitOf(common),
    ...lastOf(common, figures),
  }))
}

/** A number, as the unit wrote it. */
function lastOf({ name }: Common, figures: Figures): Pick<CommonText, 'last'> {
  const own = figures.facts.format.shared.get(name)?.last?.name
  const value = own === undefined ? undefined : valueNamed(figures, own)
  return value instanceof Decimal ? { last: plainValue(value) } : {}
}

const RATE_PLACES = 2

function commonText({ name, value, found }: Common, figures: Figures): string {
  if (name === PER_HEAD) return value instanceof Decimal ? plain(value, RATE_PLACES) : ''
  if (found) return printed(found, figures.facts.format)
  return value instanceof Decimal ? `${plain(value.times(HUNDRED), RATE_PLACES)}%` : ''
}

function exactOf({ value, found }: Common): string {
  return found?.kind === 'fact' ? exactValue(value) : plainValue(value)
}

function unitOf({ found }: Common): string {
  if (found?.kind === 'fact') return found.fact.quantity?.unit ?? found.fact.field.unit ?? ''
  if (found?.kind === 'figure') return found.figure.unit ?? ''
  return found?.kind === 'total' ? '分' : ''
}

export function commonOf(entry: Summary, name: string): CommonText | undefined {
  return entry.common.find((common) => common.name === name)
}

/** The common names that some of these unit-years have, in the order in which reports are read. */
export function commonNames(entries: readonly Summary[]): string[] {
  const known = new Set(entries.flatMap((entry) => entry.common.map(({ name }) => name)))
  return COMMON_ORDER.filter((name) => known.has(name))
}

export const COMMON_ORDER = [
  '得分',
  '等级',
  '年初预算',
  '全年预算',
  '全年执行',
  EXECUTION_RATE,
  PER_HEAD,
  '基本支出',
  '项目支出',
  '三公经费',
  '编制数',
  '在职人数',
]

/** Every indicator of the form and the unit, by name. */
export function indicatorNames({ scores }: Figures): string[] {
  const names = (indicators: readonly IndicatorScore[]): string[] =>
    indicators.flatMap((one) => [one.name, ...(one.kind === 'group' ? names(one.children) : [])])
  return [...new Set(names(scores?.indicators ?? []))]
}
