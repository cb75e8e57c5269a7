// the last line of a check or a build that was stopped by errors: how many of what.

import type { Finding } from '../base/finding.ts'
import type { Language } from '../findings/findings.ts'

export function summaryLine(findings: readonly Finding[], waived: readonly Finding[], reports: number, language: Language): string {
  const count = (level: Finding['level']): number => findings.filter((finding) => finding.level === level).length
  const [errors, warnings, infos] = [count('error'), count('warning'), count('info')]
  if (language === 'zh') {
    return `检查了 ${reports} 份报告：错误 ${errors}，警告 ${warnings}，提示 ${infos}${waived.length > 0 ? `，已豁免 ${waived.length}` : ''}`
  }
  const counted = [many(errors, 'error'), many(warnings, 'warning'), many(infos, 'note'), ...(waived.length > 0 ? [`${waived.length} waived`] : [])]
  return `${many(reports, 'report')} checked: ${counted.join(', ')}`
}

function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
