// pages: what printing did to a page, put into it when it is printed: its reader's printer does the same.

import Handlebars from 'handlebars'
import { type ReportKey, upFrom } from '../../base/report-key.ts'

const HEAD_ENDS = '</head>'
const MAIN = '<main id="main"'

/** `html` as `toReportPage` set it; `fixUps` as the printing gave them. */
export function withFixUps(html: string, report: ReportKey, fixUps: object): string {
  const script = `<script src="${upFrom(report)}assets/paper.js" defer></script>\n`
  const settled = ` data-settled="${Handlebars.escapeExpression(JSON.stringify(fixUps))}"`
  return html.replace(HEAD_ENDS, () => script + HEAD_ENDS).replace(MAIN, () => MAIN + settled)
}
