// the last line of a check or a build that was stopped by errors: how many of what, and how many are not listed.

import { type Counts, countsOf, countsText, type Language, leftOutText } from '../../messages/messages.ts'

/** `all` that were found, `leftOut` those of them that were not listed above the line. */
export function summaryLine(all: Counts, waived: number, reports: number, language: Language, leftOut: Counts = countsOf([])): string {
  const zh = language === 'zh'
  const counts = countsText(all, language)
  const silenced = waived === 0 ? '' : zh ? `，已豁免 ${waived}` : `, ${waived} waived`
  const left = leftOutText(leftOut, language)
  const checked = zh ? `检查了 ${reports} 份报告：` : `${reports} report${reports === 1 ? '' : 's'} checked: `
  return `${checked}${counts}${silenced}${left === '' ? '' : `${zh ? '；' : '; '}${left}`}`
}
