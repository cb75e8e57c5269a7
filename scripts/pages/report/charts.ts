// pages: which charts a report has: the scores of the first level, and what its form asks for.

import { Decimal, plain } from '../../base/decimal.ts'
import { type Observation, observe } from '../../base/observation.ts'
import type { ChartSpec } from '../../facts/facts.ts'
import { type Figures, hasFullMarks, lossesOf, named, pointsLost, templateName, valueNamed } from '../../figures/figures.ts'
import { documentTitle } from '../directory/entry.ts'
import { valueElement } from '../typesetting/provenance.ts'
import { printed } from '../wording/number.ts'
import { type Bar, barChart, chartFile } from './chart.ts'

export interface ChartView {
  readonly title: string
  /** 万元 or 分, where the bars share it; else empty. */
  readonly unit: string
  readonly svg: string
  /** The file with the same picture, see `chartFiles`. */
  readonly file: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[]
}

interface Chart extends Omit<ChartView, 'svg' | 'file'> {
  readonly bars: readonly Bar[]
  /** No form asks for it, so it is not printed. */
  readonly isAdded?: boolean
}

/** `ids` is the prefix of the charts' ids, which differ on screen and on paper. */
export function chartViews(figures: Figures, ids: string, onPaper = false): ChartView[] {
  return chartsOf(figures).flatMap(({ bars, isAdded = false, ...chart }, i) =>
    onPaper && isAdded ? [] : [{ ...chart, svg: barChart(`${ids}-${i + 1}`, chart.title, bars), file: chartName(i) }],
  )
}

/** Each chart as a picture that can be saved and shown elsewhere: it says whose it is. */
export function chartFiles(figures: Figures): [name: string, svg: string][] {
  const source = `资料来源：${documentTitle(figures)}（自评）`
  return chartsOf(figures).map(({ bars, title, unit }, i) => [
    chartName(i),
    chartFile(unit === '' ? title : `${title}（${unit}）`, bars, source),
  ])
}

function chartName(i: number): string {
  return `charts/${i + 1}.svg`
}

function chartsOf(figures: Figures): Chart[] {
  const asked = figures.facts.format.charts.flatMap((spec) => amountChart(spec, figures) ?? [])
  return [scoreChart(figures) ?? [], budgetChart(figures) ?? [], asked].flat()
}

/** A chart's names are the designer's. */
export function chartFaults(figures: Figures): Observation[] {
  return figures.facts.format.charts
    .flatMap(({ of }) => of)
    .filter(({ name }) => !named(figures, name))
    .map(({ name, at }) => observe(templateName, at, { name }))
}

/** By addition the first level, with what it lost; by deduction what was taken off, as only that is known. */
function scoreChart(figures: Figures): Chart | undefined {
  return hasFullMarks(figures) ? levelChart(figures) : figures.facts.format.scoreBy === 'deduction' ? deductionChart(figures) : undefined
}

/** None where a score of the first level is not determined, or there is one alone. */
function levelChart(figures: Figures): Chart | undefined {
  const indicators = (figures.scores?.indicators ?? []).filter(({ weight }) => !weight.isZero())
  const bars = indicators.flatMap((one): Bar[] => {
    const lost = pointsLost(one)
    if (!one.score || !lost) return []
    const text = `${plain(one.score)} / ${plain(one.weight)}${lost.gt(0) ? `，失${plain(lost)}` : ''}`
    return [{ label: one.name, text, value: one.score, full: one.weight }]
  })
  if (bars.length < 2 || bars.length < indicators.length) return undefined
  return {
    title: '各一级指标得分和失分',
    unit: '分',
    bars,
    columns: ['指标', '分值', '得分', '失分'],
    rows: indicators.map(({ name }) => ({
      label: name,
      cells: ['分值', '得分', '扣分'].map((what) => valueElement(`指标.${name}.${what}`, figures)),
    })),
  }
}

function deductionChart(figures: Figures): Chart | undefined {
  const losses = lossesOf(figures)
  if (losses.length < 2) return undefined
  return {
    title: '各项指标扣分',
    unit: '分',
    bars: losses.map(({ leaf, points }) => ({ label: leaf.name, text: `扣${plain(points)}`, value: points, isLost: true })),
    columns: ['指标', '扣分'],
    rows: losses.map(({ leaf: { name } }) => ({ label: name, cells: [valueElement(`指标.${name}.扣分`, figures)] })),
  }
}

/** What was planned and what was spent, under the names that all forms share. */
function budgetChart(figures: Figures): Chart | undefined {
  const { shared } = figures.facts.format
  const known = ['年初预算', '全年预算', '全年执行'].flatMap((common) => {
    const name = shared.get(common)?.name
    return name === undefined ? [] : [{ name, label: common }]
  })
  const chart = known.some(({ label }) => label === '全年执行') ? drawn('预算与执行', known, figures) : undefined
  return chart && { ...chart, isAdded: true }
}

function amountChart({ title, of }: ChartSpec, figures: Figures): Chart | undefined {
  const labels = tellingParts(of.map(({ name }) => name))
  return drawn(
    title,
    of.map(({ name }, i) => ({ name, label: labels[i] ?? name })),
    figures,
  )
}

/** Blanks are not drawn, as they are not 0. */
function drawn(title: string, asked: readonly { readonly name: string; readonly label: string }[], figures: Figures): Chart | undefined {
  const known = asked.flatMap(({ label, name }) => {
    const value = valueNamed(figures, name)
    const found = named(figures, name)
    return value instanceof Decimal && found ? [{ name, label, value, found, text: printed(found, figures.facts.format) }] : []
  })
  if (known.length < 2) return undefined
  const units = new Set(
    known.map(
      ({ found }) => (found.kind === 'fact' ? found.fact.field.unit : found.kind === 'figure' ? found.figure.unit : undefined) ?? '',
    ),
  )
  return {
    title,
    unit: units.size === 1 ? ([...units][0] ?? '') : '',
    bars: known,
    columns: ['项目', '金额'],
    rows: known.map(({ name, label }) => ({ label, cells: [valueElement(name, figures)] })),
  }
}

/** 收入决算.政府性基金 and 收入决算.其他收入 → 政府性基金 and 其他收入: the steps that all names share are left out. */
function tellingParts(names: readonly string[]): string[] {
  const paths = names.map((name) => name.split('.'))
  const shared = (step: (path: readonly string[]) => string | undefined): boolean => new Set(paths.map(step)).size === 1
  const shortest = Math.min(...paths.map((path) => path.length))
  let front = 0
  while (front < shortest - 1 && shared((path) => path[front])) front += 1
  let back = 0
  while (back < shortest - 1 - front && shared((path) => path.at(-1 - back))) back += 1
  return paths.map((path) => path.slice(front, path.length - back).join(' '))
}
