// the run of jibao explain: where a number comes from: value, formula, inputs with their places, rounding, rule applied.

import { type Place, placeText } from '../../base/place.ts'
import { keyText } from '../../base/report-key.ts'
import type { Given } from '../../command.ts'
import { inquire, inquireShared } from '../../compile.ts'
import { nearest } from '../../facts/facts.ts'
import { allNames, type Figures, scoreNamed } from '../../figures/figures.ts'
import type { Language } from '../../messages/messages.ts'
import { computation, scoreTrace, type Trace, type TraceInput, traceOf } from '../../pages/pages.ts'
import { openWorkspace } from '../../workspace.ts'

export async function run({ words, roots, language, terminal }: Given): Promise<number> {
  const workspace = openWorkspace(roots, language)
  const zh = workspace.language === 'zh'
  const [key, ...rest] = words
  const name = rest.join(' ')
  const report = workspace.reports.find((one) => keyText(one) === key)
  if (!report || name === '') {
    terminal.complain(
      report
        ? zh
          ? '要说明哪个名称？'
          : 'which name?'
        : zh
          ? `content/ 里没有 ${key ?? '<unit>/<year>'}`
          : `content/ has no ${key ?? '<unit>/<year>'}`,
    )
    return 2
  }
  const { figures, findings } = inquire(workspace, report)
  if (!figures) {
    terminal.findings([...inquireShared(workspace), ...findings], roots, workspace.language)
    return 1
  }
  const blocks = explanation(figures, name, workspace.language)
  if (blocks.length === 0) {
    const near = nearest(name, allNames(figures))
    const guess = near === undefined ? '' : zh ? `；是否应为“${near}”？` : `; did you mean “${near}”?`
    terminal.complain(zh ? `没有“${name}”这个名称${guess}` : `nothing is called “${name}”${guess}`)
    return 1
  }
  terminal.print(blocks.join('\n\n'))
  return 0
}

type Row = readonly [label: string, text: string]

/** A name can be a figure and an indicator at once (预算调整率): then both are told. */
function explanation(figures: Figures, name: string, language: Language): string[] {
  const trace = traceOf(name, figures)
  const score = figures.scores && scoreNamed(figures.scores, name)
  return [...(trace ? [sheet(trace, language)] : []), ...(score ? [sheet(scoreTrace(score, figures), language)] : [])]
}

function sheet(trace: Trace, language: Language): string {
  return [head(trace, language), ...rowsOf(trace, language).map(([label, text]) => `  ${label}\t${text}`)].join('\n')
}

function head({ kind, path, name, text, value, full }: Trace, language: Language): string {
  const zh = language === 'zh'
  if (kind === 'score') return `${zh ? '指标' : 'indicator'} ${path?.join(' / ') ?? name} = ${value ?? '?'} / ${full ?? ''}`
  return `${name} = ${text === '' ? (zh ? '（空白）' : '(blank)') : text}`
}

function rowsOf(trace: Trace, language: Language): Row[] {
  switch (trace.kind) {
    case 'fact':
      return factRows(trace, language)
    case 'figure':
      return figureRows(trace, language)
    case 'score':
      return trace.rule?.scored === undefined ? partRows(trace.inputs) : scoreRows(trace, language)
    case 'total':
      return trace.formula?.from === undefined ? partRows(trace.inputs) : lossRows(trace.formula.from, trace.inputs, language)
    default:
      return []
  }
}

function partRows(parts: readonly TraceInput[]): Row[] {
  return parts.map(({ label, text, full }) => [label, `${text === '' ? '?' : text} / ${full ?? ''}`])
}

/** A total by deduction: the full marks, then what was lost and where. */
function lossRows(from: string, lost: readonly TraceInput[], language: Language): Row[] {
  return [[language === 'zh' ? '满分' : 'full marks', from], ...lost.map(({ label, text }): Row => [label, `− ${text}`])]
}

function factRows({ label, measure, at, note, source }: Trace, language: Language): Row[] {
  const zh = language === 'zh'
  return [
    [zh ? '名称' : 'label', label],
    ...row(zh ? '单位' : 'unit', measure),
    ...row(zh ? '出处' : 'at', placed(at)),
    ...row(zh ? '填法' : 'note', note),
    ...row(zh ? '依据' : 'source', source),
  ]
}

function figureRows(trace: Trace, language: Language): Row[] {
  const zh = language === 'zh'
  const blank = zh ? '空白' : 'blank'
  const { label, formula, inputs, rounding, measure, source, at } = trace
  return [
    [zh ? '名称' : 'label', label],
    [zh ? '公式' : 'formula', formula?.parsed?.text ?? formula?.words ?? ''],
    [zh ? '代入' : 'with', computation(trace, blank)],
    ...row(zh ? '结果' : 'result', rounding?.before),
    ...inputs.map((input): Row => [zh ? '输入' : 'input', `${input.name} = ${input.text || blank}  ${placed(input.at) ?? ''}`]),
    [zh ? '取舍' : 'rounding', roundingText(rounding, language)],
    ...row(zh ? '单位' : 'unit', measure),
    ...row(zh ? '依据' : 'source', source),
    ...row(zh ? '定义' : 'defined', placed(at)),
  ]
}

function roundingText(rounding: Trace['rounding'], language: Language): string {
  const places = rounding?.places ?? 0
  const percent = rounding?.as === 'percent'
  if (language === 'en') return `half up to ${places} places${percent ? ', as a percentage' : ''}`
  return `${percent ? '百分数，' : ''}四舍五入，保留 ${places} 位小数`
}

function scoreRows({ rule, note }: Trace, language: Language): Row[] {
  const zh = language === 'zh'
  return [
    ...(rule?.points ?? []).map((text): Row => [zh ? '评分标准' : 'rubric', text]),
    ...row(zh ? '得分说明' : 'scored', rule?.scored),
    ...row(zh ? '填报' : 'input', placed(rule?.filledAt)),
    ...row(zh ? '定义' : 'defined', placed(rule?.at)),
    ...row(zh ? '修补' : 'mended', note),
  ]
}

function row(label: string, text: string | undefined): Row[] {
  return text === undefined || text === '' ? [] : [[label, text]]
}

function placed(place: Place | undefined): string | undefined {
  return place && placeText(place)
}
