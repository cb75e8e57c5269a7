// site: a unit-year as tables: facts, computed figures, scores, with official labels and units.

import { plain } from '../../base/decimal.ts'
import { placeText } from '../../base/place.ts'
import { formulaInWords, leafScores, named, type Figures, type IndicatorScore } from '../../figures/figures.ts'
import { exactValue, explainIndicator, plainValue, printed } from '../../pages/pages.ts'
import type { Column, Table } from './csv.ts'

const text = (name: string, title: string, description?: string): Column => ({
  name,
  title,
  type: 'string',
  ...(description === undefined ? {} : { description }),
})
const SOURCE = text('at', '出处', '源文件、行、列')

export function tablesOf(figures: Figures): Table[] {
  return [factTable(figures), figureTable(figures), scoreTable(figures)].filter(({ rows }) => rows.length > 0)
}

function factTable(figures: Figures): Table {
  const { facts } = figures
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
    rows: [...facts.facts.values()].map((fact) => [
      fact.name,
      fact.field.label,
      fact.value === null ? '' : exactValue(fact.value),
      fact.quantity?.unit ?? fact.field.unit ?? '',
      printed({ kind: 'fact', fact, year: facts.year }, facts.format),
      fact.field.note ?? '',
      placeText(fact.at),
    ]),
  }
}

function figureTable(figures: Figures): Table {
  const { facts } = figures
  const inWords = (name: string): string => {
    const found = named(figures, name)
    return found ? printed(found, facts.format) : ''
  }
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
    rows: [...figures.figures.values()].map((figure) => [
      figure.name,
      figure.label,
      plainValue(figure.value),
      figure.unit ?? '',
      printed({ kind: 'figure', figure, of: figures, year: facts.year }, facts.format),
      figure.formula.text,
      formulaInWords(figure.formula, inWords),
      figure.source ?? '',
      placeText(figure.at),
    ]),
  }
}

function scoreTable({ scores }: Figures): Table {
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
      { name: 'weight', title: '分值', type: 'number' },
      { name: 'score', title: '得分', type: 'number' },
      text('explanation', '计分说明'),
      text('reason', '扣分或评定理由'),
      SOURCE,
    ],
    rows: leafScores(scores?.indicators ?? []).map((leaf) => [
      (parents.get(leaf) ?? []).join('/'),
      leaf.name,
      plain(leaf.weight),
      leaf.score ? plain(leaf.score) : '',
      explainIndicator(leaf),
      leaf.reason ?? leaf.award?.reason ?? '',
      placeText(leaf.leaf.at),
    ]),
  }
}
