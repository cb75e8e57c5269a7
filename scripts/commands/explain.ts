// jibao explain: where a number comes from: value, formula, inputs with their places, rounding, rule applied.

import { Decimal, plain } from '../base/decimal.ts'
import { placeText, type Place } from '../base/place.ts'
import type { Command } from '../command.ts'
import { inquire, inquireShared } from '../compile.ts'
import { openDesk } from '../desk.ts'
import { nearest } from '../facts/facts.ts'
import {
  allNames,
  formulaInWords,
  leafScores,
  named,
  pointsLost,
  scoreNamed,
  type Figure,
  type Figures,
  type IndicatorScore,
  type Named,
} from '../figures/figures.ts'
import type { Language } from '../messages/messages.ts'
import { explainIndicator, placesShown, plainValue, pointSentence, printed } from '../pages/pages.ts'

export const explain: Command = {
  name: 'explain',
  takes: '<unit>/<year> <name>',
  about: { zh: '说明一个数据、计算结果或得分的来历', en: 'tell where a fact, a figure or a score comes from' },
  options: {},
  run: async ({ words, roots, language, terminal }) => {
    const desk = openDesk(roots, language)
    const zh = desk.language === 'zh'
    const [key, ...rest] = words
    const name = rest.join(' ')
    const unitYear = desk.unitYears.find((one) => `${one.unit}/${one.year}` === key)
    if (!unitYear || name === '') {
      terminal.complain(
        unitYear
          ? zh
            ? '要说明哪个名称？'
            : 'which name?'
          : zh
            ? `content/ 里没有 ${key ?? '<unit>/<year>'}`
            : `content/ has no ${key ?? '<unit>/<year>'}`,
      )
      return 2
    }
    const { figures, findings } = inquire(desk, unitYear)
    if (!figures) {
      terminal.findings([...inquireShared(desk), ...findings], roots, desk.language)
      return 1
    }
    const blocks = explanation(figures, name, desk.language)
    if (blocks.length === 0) {
      const near = nearest(name, allNames(figures))
      const guess = near === undefined ? '' : zh ? `；是否应为“${near}”？` : `; did you mean “${near}”?`
      terminal.complain(zh ? `没有“${name}”这个名称${guess}` : `nothing is called “${name}”${guess}`)
      return 1
    }
    terminal.print(blocks.join('\n\n'))
    return 0
  },
}

type Row = readonly [label: string, text: string]

/** A name can be a figure and an indicator at once (预算调整率): then both are told. */
function explanation(figures: Figures, name: string, language: Language): string[] {
  const found = named(figures, name)
  const score = figures.scores && scoreNamed(figures.scores, name)
  const told = found && found.kind !== 'score' ? [block(name, found, figures, language)] : []
  const scored = found?.kind === 'score' ? found.score : score
  return [...told, ...(scored ? [scoreBlock(scored, language)] : [])]
}

function block(name: string, found: Named, figures: Figures, language: Language): string {
  const text = printed(found, figures.facts.format)
  const head = `${name} = ${text === '' ? (language === 'zh' ? '（空白）' : '(blank)') : text}`
  if (found.kind === 'fact') return sheet(head, factRows(found, language))
  if (found.kind === 'figure') return sheet(head, figureRows(found.figure, found.of, language))
  if (found.kind === 'total') {
    return sheet(
      head,
      figures.facts.format.scoreBy === 'deduction' ? lossRows(figures, language) : groupRows(figures.scores?.indicators ?? []),
    )
  }
  return head
}

function groupRows(scores: readonly IndicatorScore[]): Row[] {
  return scores.map((one) => [one.name, `${one.score ? plain(one.score) : '?'} / ${plain(one.weight)}`])
}

/** A total by deduction: the full marks, then what was lost and where. */
function lossRows(figures: Figures, language: Language): Row[] {
  const zh = language === 'zh'
  const lost = leafScores(figures.scores?.indicators ?? []).flatMap((leaf): Row[] => {
    const points = pointsLost(leaf)
    return points && !points.isZero() ? [[leaf.name, `− ${plain(points)}`]] : []
  })
  return [[zh ? '满分' : 'full marks', figures.facts.format.scoreFrom], ...lost]
}

function factRows({ fact }: Extract<Named, { kind: 'fact' }>, language: Language): Row[] {
  const zh = language === 'zh'
  return [
    [zh ? '名称' : 'label', fact.field.label],
    ...row(zh ? '单位' : 'unit', fact.quantity?.unit ?? fact.field.unit),
    [zh ? '出处' : 'at', placeText(fact.at)],
    ...row(zh ? '填法' : 'note', fact.field.note),
    ...row(zh ? '依据' : 'source', fact.field.source),
  ]
}

function figureRows(figure: Figure, of: Figures, language: Language): Row[] {
  const zh = language === 'zh'
  const text = (name: string): string => {
    const input = named(of, name)
    return (input && printed(input, of.facts.format)) || (zh ? '空白' : 'blank')
  }
  return [
    [zh ? '名称' : 'label', figure.label],
    [zh ? '公式' : 'formula', figure.formula.text],
    [zh ? '代入' : 'with', formulaInWords(figure.formula, text)],
    ...row(zh ? '结果' : 'result', figure.value instanceof Decimal ? plainValue(figure.value) : undefined),
    ...figure.inputs.map((name): Row => [zh ? '输入' : 'input', `${name} = ${text(name)}  ${inputPlace(of, name)}`]),
    [zh ? '取舍' : 'rounding', rounding(figure, of, language)],
    ...row(zh ? '单位' : 'unit', figure.unit),
    ...row(zh ? '依据' : 'source', figure.source),
    [zh ? '定义' : 'defined', placeText(figure.at)],
  ]
}

function rounding(figure: Figure, of: Figures, language: Language): string {
  const places = placesShown(figure, of)
  const percent = figure.show.as === 'percent'
  if (language === 'en') return `half up to ${places} places${percent ? ', as a percentage' : ''}`
  return `${percent ? '百分数，' : ''}四舍五入，保留 ${places} 位小数`
}

function scoreBlock(score: IndicatorScore, language: Language): string {
  const zh = language === 'zh'
  const head = `${zh ? '指标' : 'indicator'} ${score.path.join(' / ')} = ${score.score ? plain(score.score) : '?'} / ${plain(score.weight)}`
  if (score.kind === 'group') return sheet(head, groupRows(score.children))
  return sheet(head, [
    ...score.leaf.points.map((point): Row => [zh ? '评分标准' : 'rubric', pointSentence(point)]),
    [zh ? '得分说明' : 'scored', explainIndicator(score)],
    ...row(zh ? '填报' : 'input', at(score.inputAt)),
    [zh ? '定义' : 'defined', placeText(score.leaf.at)],
    ...row(zh ? '修补' : 'mended', score.leaf.note),
  ])
}

function inputPlace(figures: Figures, name: string): string {
  const found = named(figures, name)
  if (found?.kind === 'fact') return placeText(found.fact.at)
  return found?.kind === 'figure' ? placeText(found.figure.at) : ''
}

function row(label: string, text: string | undefined): Row[] {
  return text === undefined || text === '' ? [] : [[label, text]]
}

function at(place: Place | undefined): string | undefined {
  return place && placeText(place)
}

function sheet(head: string, rows: readonly Row[]): string {
  return [head, ...rows.map(([label, text]) => `  ${label}\t${text}`)].join('\n')
}
