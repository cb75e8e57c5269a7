// pages: which charts a report has: the scores of the first level, and what its form asks for.

import { Decimal, plain } from '../../base/decimal.ts'
import { type Observation, observe } from '../../base/observation.ts'
import type { ChartSpec } from '../../facts/facts.ts'
import { type Figures, named, templateName, valueNamed } from '../../figures/figures.ts'
import { dataElement, shown } from '../typesetting/provenance.ts'
import { printed } from '../wording/number.ts'
import { type Bar, barChart } from './chart.ts'

export interface ChartView {
  readonly title: string
  /** 万元 or 分, where the bars share it; else empty. */
  readonly unit: string
  readonly svg: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[]
}

/** `ids` is the prefix of the charts' ids, which differ on screen and on paper. */
export function chartViews(figures: Figures, ids: string): ChartView[] {
  const scores = scoreChart(figures, `${ids}-1`)
  const asked = figures.facts.format.charts.flatMap((spec, i) => amountChart(spec, figures, `${ids}-${i + 2}`) ?? [])
  return [...(scores ? [scores] : []), ...asked]
}

/** A chart's names are the designer's. */
export function chartFaults(figures: Figures): Observation[] {
  return figures.facts.format.charts
    .flatMap(({ of }) => of)
    .filter(({ name }) => !named(figures, name))
    .map(({ name, at }) => observe(templateName, at, { name }))
}

/** None where the form has no first level with weights, or a score is not determined. */
function scoreChart(figures: Figures, id: string): ChartView | undefined {
  const indicators = (figures.scores?.indicators ?? []).filter(({ weight }) => !weight.isZero())
  const title = '各一级指标得分'
  const bars = indicators.flatMap(({ name, score, weight }): Bar[] =>
    score ? [{ label: name, text: `${plain(score)} / ${plain(weight)}`, value: score, full: weight }] : [],
  )
  if (bars.length < 2 || bars.length < indicators.length) return undefined
  return {
    title,
    unit: '分',
    svg: barChart(id, title, bars),
    columns: ['指标', '分值', '得分'],
    rows: indicators.map(({ name }) => ({ label: name, cells: [cell(`指标.${name}.分值`, figures), cell(`指标.${name}.得分`, figures)] })),
  }
}

/** Blanks are not drawn, as they are not 0. */
function amountChart({ title, of }: ChartSpec, figures: Figures, id: string): ChartView | undefined {
  const labels = tellingParts(of.map(({ name }) => name))
  const drawn = of.flatMap(({ name }, i) => {
    const value = valueNamed(figures, name)
    const found = named(figures, name)
    return value instanceof Decimal && found
      ? [{ name, label: labels[i] ?? name, value, found, text: printed(found, figures.facts.format) }]
      : []
  })
  if (drawn.length < 2) return undefined
  const units = new Set(
    drawn.map(
      ({ found }) => (found.kind === 'fact' ? found.fact.field.unit : found.kind === 'figure' ? found.figure.unit : undefined) ?? '',
    ),
  )
  return {
    title,
    unit: units.size === 1 ? ([...units][0] ?? '') : '',
    svg: barChart(id, title, drawn),
    columns: ['项目', '金额'],
    rows: drawn.map(({ name, label }) => ({ label, cells: [cell(name, figures)] })),
  }
}

function cell(name: string, figures: Figures): string {
  const found = named(figures, name)
  return found ? dataElement(shown(name, found, figures.facts.format)) : ''
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
