// site: a unit-year as tables: facts, computed figures, scores, with official labels and units.

import { plain } from '../../base/decimal.ts'
import { placeText } from '../../base/place.ts'
import {
  type Figures,
  type IndicatorScore,
  isCell,
  isWeightless,
  type LeafScore,
  leafScores,
  NUMBER,
  pointsLost,
} from '../../figures/figures.ts'
import { computation, recordTables, traceOf, type Traces } from '../../pages/pages.ts'
import type { Column, Table } from './csv.ts'

const text = (name: string, title: string, description?: string): Column => ({
  name,
  title,
  type: 'string',
  ...(description === undefined ? {} : { description }),
})
const SOURCE = text('at', '出处', '源文件、行、列')

export function tablesOf(traces: Traces): Table[] {
  return [factTable(traces), figureTable(traces), scoreTable(traces), ...tablesOfRecords(traces)].filter(({ rows }) => rows.length > 0)
}

/** A table for each list: a row for each record, and where it stands. */
function tablesOfRecords(traces: Traces): Table[] {
  const { figures } = traces
  return recordTables(figures).map(({ file, label, name, columns, rows }): Table => ({
    name: file,
    title: label,
    columns: [
      { name: 'index', title: NUMBER, type: 'integer' },
      ...columns.map((column) =>
        text(`${name}.${column.name}`, column.unit === undefined ? column.label : `${column.label}（${column.unit}）`),
      ),
      SOURCE,
    ],
    rows: rows.map(({ at, index, names }) => [
      String(index),
      ...[...names.values()].map((cell) => traceOf(cell, figures, traces)?.value ?? ''),
      placeText(at),
    ]),
  }))
}

/** Cells of records have tables of their own. */
function outsideRecords<Value extends { readonly name: string }>(figures: Figures, values: ReadonlyMap<string, Value>): Value[] {
  return [...values.values()].filter(({ name }) => !isCell(figures, name))
}

function factTable({ fact: traceOfFact, figures }: Traces): Table {
  return {
    name: 'facts',
    title: '填报数据',
    columns: [
      text('name', '名称', '数据在表式中的路径'),
      text('label', '官方名称'),
      text('value', '值', '按原样；空白为没有填写'),
      text('unit', '单位'),
      text('text', '印出的写法'),
      text('note', '填报说明'),
      SOURCE,
    ],
    rows: outsideRecords(figures, figures.facts.facts).map((fact) => {
      const { name, label, value, measure, text: printed, note } = traceOfFact(fact)
      return [name, label, value ?? '', measure ?? '', printed, note ?? '', placeText(fact.at)]
    }),
  }
}

function figureTable({ figure: traceOfFigure, figures }: Traces): Table {
  return {
    name: 'figures',
    title: '计算结果',
    columns: [
      text('name', '名称'),
      text('label', '官方名称'),
      text('value', '值', '没有舍入到印出的位数；空白为算不出'),
      text('unit', '单位'),
      text('text', '印出的写法'),
      text('formula', '公式'),
      text('computation', '算式', '代入数值'),
      text('source', '依据'),
      SOURCE,
    ],
    rows: outsideRecords(figures, figures.figures).map((figure) => {
      const trace = traceOfFigure(figure)
      const { name, label, value, measure, text: printed, source } = trace
      return [
        name,
        label,
        value ?? '',
        measure ?? '',
        printed,
        figure.formula.text,
        computation(trace, ''),
        source ?? '',
        placeText(figure.at),
      ]
    }),
  }
}

/** Weight, score and what was lost; empty where the indicator has none. */
function pointCells(leaf: LeafScore, isAdded: boolean): string[] {
  const isScored = isAdded && !isWeightless(leaf)
  const lost = isScored || !isAdded ? pointsLost(leaf) : undefined
  return [isScored ? plain(leaf.weight) : '', isScored && leaf.score ? plain(leaf.score) : '', lost ? plain(lost) : '']
}

function scoreTable({ figures, score: traceOfScore }: Traces): Table {
  const { scores } = figures
  const isAdded = figures.derivation.format.scoreBy === 'addition'
  const parents = new Map<IndicatorScore, readonly string[]>()
  const walk = (score: IndicatorScore, above: readonly string[]): void => {
    parents.set(score, above)
    if (score.kind === 'group') for (const child of score.children) walk(child, [...above, score.name])
  }
  for (const score of scores?.indicators ?? []) walk(score, [])
  return {
    name: 'scores',
    title: '指标得分',
    columns: [
      text('above', '上级指标', '从一级起，以 / 分隔'),
      text('name', '指标'),
      { name: 'weight', title: '分值', type: 'number', description: '没有分值的、按扣分计分的为空' },
      { name: 'score', title: '得分', type: 'number', description: '同上；合计是总分' },
      { name: 'lost', title: '失分', type: 'number', description: '分值减得分，或所扣的分；按扣分计分的，满分减合计是总分' },
      text('explanation', '计分说明'),
      text('reason', '扣分或评定理由'),
      SOURCE,
    ],
    rows: leafScores(scores?.indicators ?? []).map((leaf) => [
      (parents.get(leaf) ?? []).join('/'),
      leaf.name,
      ...pointCells(leaf, isAdded),
      traceOfScore(leaf).rule?.scored ?? '',
      leaf.reason ?? leaf.award?.reason ?? '',
      placeText(leaf.leaf.at),
    ]),
  }
}
