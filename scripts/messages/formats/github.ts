// messages: workflow commands of GitHub Actions. A step shows ten errors, ten warnings and ten notices as annotations
// and drops the rest without a word, so the most severe come first and the rest is listed in the log and counted.

import type { Level } from '../../base/check.ts'
import { whereText } from '../../base/place.ts'
import { countsOf, countsText, isNone, leftOutText, LEVELS } from '../counts.ts'
import type { Finding } from '../finding.ts'
import { oneLine, type Review, wholeText } from './review.ts'

/** Annotations of a kind that GitHub shows for one step. */
const MOST = 10
const COMMANDS: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'notice' }

export function github(review: Review): string {
  const { findings, language, leftOut, reports, waived } = review
  const byLevel = LEVELS.map((level) => findings.filter((finding) => finding.level === level))
  const overflows = byLevel.some((group) => group.length > MOST) || !isNone(leftOut)
  // One notice is kept for the count.
  const shown = new Set(byLevel.flatMap((group, i) => group.slice(0, LEVELS[i] === 'info' && overflows ? MOST - 1 : MOST)))
  const rest = byLevel.flat().filter((finding) => !shown.has(finding))
  const zh = language === 'zh'
  const total = `${zh ? `检查了 ${reports} 份报告` : `reports checked: ${reports}`}${zh ? '：' : '; '}${countsText(countsOf(findings), language)}${
    waived.length > 0 ? (zh ? `，已豁免 ${waived.length}` : `, ${waived.length} waived`) : ''
  }`
  const unshown = [
    ...(rest.length > 0
      ? [
          `${zh ? '未显示为注释：' : 'not shown as annotations: '}${countsText(countsOf(rest), language)}${zh ? '，见日志' : ', see the log'}`,
        ]
      : []),
    ...(isNone(leftOut) ? [] : [leftOutText(leftOut, language)]),
  ].join(zh ? '；' : '; ')
  return [
    ...[...shown].map((finding) => annotation(finding, review)),
    ...(unshown === '' ? [] : [`::notice title=jibao::${data(unshown)}`]),
    ...(rest.length > 0
      ? [`::group::${data(zh ? '未显示为注释的' : 'not shown as annotations')}`, ...rest.map((one) => logLine(one, review)), '::endgroup::']
      : []),
    total,
  ].join('\n')
}

function annotation(finding: Finding, { folder, language }: Review): string {
  const { at, code, level } = finding
  const isStretch = at.endLine === at.line && at.endColumn > at.column
  const lines = [
    ['line', at.line],
    ['endLine', at.endLine],
    // Columns may be named only within one line; the last one counts in.
    ...(at.endLine === at.line ? [['col', at.column]] : []),
    ...(isStretch ? [['endColumn', at.endColumn - 1]] : []),
  ]
  const properties = [['file', folder + at.file], ...(at.spot ? [] : lines), ['title', code]].map(
    ([name, value]) => `${name}=${property(String(value))}`,
  )
  return `::${COMMANDS[level]} ${properties.join(',')}::${data(wholeText(finding, language))}`
}

/** A plain line of the log, which must not be read as a command. */
function logLine({ at, code, level, message }: Finding, { folder, language }: Review): string {
  return oneLine(`- ${folder}${whereText(at, language)} ${level} ${message} [${code}]`).replaceAll('##[', '## [')
}

/** As GitHub decodes it: percent first, then the ends of lines. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
