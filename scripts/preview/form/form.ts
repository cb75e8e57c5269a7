// preview: a report as a form: what its form asks for, what its files say, what follows and what is told, in plain data.

import { keyText } from '../../base/report-key.ts'
import { pathKey, type SourceText, type WrittenPlace, writtenPlaces } from '../../content/content.ts'
import { type Figures, named } from '../../figures/figures.ts'
import type { Finding } from '../../messages/messages.ts'
import { printed } from '../../pages/pages.ts'
import { belowIn, type Control, control, idOf, keysAt, type Sheet, type Told } from './control.ts'
import { followersIn } from './followers.ts'
import { type IndicatorItem, indicatorItems } from './indicators.ts'
import type { GroupItem, Item, ItemBase, RecordsItem } from './item.ts'
import { base, factItems } from './items.ts'
import { type SectionItem, sectionItems } from './narrative.ts'
import { answeringRows, type OwnIndicators, ownIndicators } from './own-indicators.ts'
import type { Rubric } from './rubric.ts'
import { pathOf, toldByPath, toldOf } from './told.ts'
import { waivers } from './waivers.ts'

export interface FormModel {
  readonly report: string
  readonly unit: string
  readonly year: number
  /** The form's name for the report. */
  readonly formId: string
  readonly total?: string
  readonly grade?: string
  readonly head: readonly Control[]
  readonly facts: readonly Item[]
  /** What all facts, and all answers on indicators, stand under, and the form's name: they may have comments of their own. */
  readonly whole: Readonly<Record<'format' | 'facts' | 'indicators', Whole>>
  readonly indicators: readonly IndicatorItem[]
  /** Absent where the form brings them all. */
  readonly own?: OwnIndicators
  readonly narrative: readonly SectionItem[]
  readonly stated?: GroupItem
  readonly waivers?: RecordsItem
  readonly counts: Readonly<Record<Finding['level'], number>>
  /** Required and left blank. */
  readonly blanks: number
}

type Whole = ItemBase

export interface FormOf {
  readonly figures: Figures
  readonly findings: readonly Finding[]
  /** The files as they stand, by name. */
  readonly sources: ReadonlyMap<string, SourceText>
  /** Keys of a report that the form's schema knows, and those that it cannot do without. */
  readonly known: readonly string[]
  readonly required: readonly string[]
  /** What may be written of an indicator. */
  readonly rubric: Rubric
}

export function formModel(of: FormOf): FormModel {
  const { figures, findings, known, sources } = of
  const { facts } = figures
  const report = sheetOf(of, 'report.yaml', figures)
  const sheet = ownSheet(of)
  const own = sheet && ownIndicators(sheet, of.rubric)
  const total = figures.scores && named(figures, '总分')
  const head = headControls(of, report)
  const items = factItems(facts.format, report)
  const isNarrative = facts.format.parts.some(({ pieces }) => pieces.some(({ kind }) => kind === 'narrative'))
  const texts = [...sources].flatMap(([name, source]) => (name.endsWith('.md') && isNarrative ? [source] : []))
  return {
    report: keyText(facts),
    unit: facts.projectName === undefined ? facts.unitName : `${facts.unitName} ${facts.projectName}`,
    year: facts.year,
    formId: facts.format.id,
    ...(total ? { total: printed(total, facts.format) } : {}),
    ...(figures.grade === undefined ? {} : { grade: figures.grade }),
    head,
    facts: items,
    whole: {
      format: base(report, ['format'], '表式', ''),
      facts: base(report, ['facts'], '全部数据', ''),
      indicators: base(report, ['indicators'], '全部指标', ''),
    },
    indicators:
      known.includes('indicators') || own
        ? indicatorItems(figures, report, own && sheet ? answeringRows(sheet, own.nodes) : new Map())
        : [],
    ...(own ? { own } : {}),
    narrative: sectionItems(figures, texts, { told: (file, from, to) => toldIn(findings, file, from, to) }),
    ...(known.includes('stated') ? { stated: stated(report) } : {}),
    ...(known.includes('waivers') ? { waivers: waivers(report) } : {}),
    counts: { error: count(findings, 'error'), warning: count(findings, 'warning'), info: count(findings, 'info') },
    blanks: blanksIn(items) + head.filter(isMissing).length,
  }
}

/** Nothing follows from how a unit's own indicators are judged but their scores, which stand with the answers. */
function ownSheet(of: FormOf): Sheet | undefined {
  if (of.figures.facts.format.indicatorsFrom === 'form' || !of.sources.has('indicators.yaml')) return undefined
  return { ...sheetOf(of, 'indicators.yaml', of.figures), follows: () => [], lastYear: () => undefined }
}

function sheetOf({ findings, sources }: FormOf, file: string, figures: Figures): Sheet {
  const source = sources.get(file)
  const places: ReadonlyMap<string, WrittenPlace> = source ? writtenPlaces(source) : new Map()
  const told = source ? toldByPath(findings, source.file, places) : new Map<string, readonly Told[]>()
  return {
    file,
    places,
    below: belowIn(places),
    told: (path) => told.get(pathKey(path)) ?? [],
    follows: followersIn(figures),
    lastYear: (name) => lastYearOf(figures, name),
  }
}

/** As last year's report prints it; what this year calls 上年 is what last year called 本年. */
function lastYearOf({ lastYear }: Figures, name: string): string | undefined {
  const then = lastYear && named(lastYear, name.replace(/上年(?=[^.]*$)/, '本年'))
  return lastYear && then ? printed(then, { ...lastYear.facts.format, blank: '空白' }) : undefined
}

function headControls({ known, required }: FormOf, report: Sheet): Control[] {
  const at = (key: string, label: string, takes: Control['takes'], note: string): Control[] =>
    known.includes(key) ? [control(report, [key], { label, takes, note, required: required.includes(key) })] : []
  return [
    ...at('name', '项目名称', 'word', '项目的全称，与预算批复一致'),
    ...at('dated', '成文日期', 'day', '报告的落款日期，写作 2021-03-25；没有落款日期的不填'),
    ...at('unscored', '不评分的理由', 'text', '材料不全、年度中终止等算不出总分的，写明理由；评分的报告不填'),
  ]
}

function stated(report: Sheet): GroupItem {
  const path = ['stated']
  return {
    kind: 'group',
    ...base(report, path, '原文印出的结果', '已公开文本中印出的计算结果，按名称填写，只用来核对，不参与计算'),
    items: keysAt(report, path).map((key) => ({ ...control(report, [...path, key], { label: key, takes: 'any' }), isOwn: true })),
    open: { takes: 'any' },
  }
}

function isMissing({ required, state }: Control): boolean {
  return required && state === 'blank'
}

function blanksIn(items: readonly Item[]): number {
  return items.reduce((sum, item) => {
    if (item.kind === 'control') return sum + Number(isMissing(item))
    if (item.kind === 'group') return sum + blanksIn(item.items)
    return item.kind === 'grid' ? sum + item.rows.flatMap(({ cells }) => cells).filter(isMissing).length : sum
  }, 0)
}

function count(findings: readonly Finding[], level: Finding['level']): number {
  return findings.filter((one) => one.level === level).length
}

function toldIn(findings: readonly Finding[], file: string, from: number, to: number): Told[] {
  return findings.filter(({ at }) => at.file === file && at.line >= Math.max(1, from) && at.line <= to).map(toldOf)
}

/** The element nearest to what a finding is about: that of its place, or of what holds it. */
export function elementOf(finding: Finding, { narrative }: FormModel, sources: FormOf['sources']): string | undefined {
  const [name, source] = [...sources].find(([, one]) => one.file === finding.at.file) ?? []
  if (name === undefined || !source) return undefined
  const { line } = finding.at
  if (name.endsWith('.md')) return narrative.find((one) => !one.isMissing && one.file === name && one.line <= line && line <= one.end)?.id
  const path = pathOf(finding, writtenPlaces(source))
  return path && idOf(name, path)
}
