// preview: the report's page and what it links to, as the site will have them.

import { keyText, type ReportKey } from '../base/report-key.ts'
import { stylesOf } from '../compile.ts'
import { readAssets } from '../content/content.ts'
import { siteAssets } from '../site/site.ts'
import type { Workspace } from '../workspace.ts'
import { type Answer, html, typeOf } from './answer.ts'
import type { Papers } from './pdf.ts'
import type { Session } from './session.ts'

const REPORT_FILE = /^([^/]+)\/(\d{4})(?:\/projects\/([^/]+))?\/([^/]+)$/

/** `path` is below the site; undefined for what the preview does not have, such as the pages of other reports' lists. */
export function siteFile(path: string, session: Session, papers: Papers): Answer | undefined {
  const workspace = session.workspace()
  const asset = path.startsWith('assets/') ? assetsOf(workspace).get(path) : undefined
  if (asset !== undefined) return { status: 200, type: typeOf(path), body: asset }
  const [, unit = '', year = '', project, name = ''] = REPORT_FILE.exec(path) ?? []
  const key = session.report(keyText({ unit, year: Number(year), ...(project === undefined ? {} : { project }) }))
  const found = key && reportFile(name, key, session, papers)
  return found ?? (/(\.html|\/)?$/.test(path) && !/\.\w+$/.test(path.replace(/\.html$/, '')) ? html(ELSEWHERE, 404) : undefined)
}

function reportFile(name: string, key: ReportKey, session: Session, papers: Papers): Answer | undefined {
  const { good } = session.view(key)
  if (name === 'report.pdf') {
    const pdf = papers.last(keyText(key))?.pdf
    return pdf && { status: 200, type: typeOf(name), body: pdf, headers: { 'content-disposition': 'inline' } }
  }
  if (!good) return undefined
  if (name === 'index.html') return html(good.page.html)
  const bytes = good.figures.facts.illustrations.get(name)
  return bytes && { status: 200, type: typeOf(name), body: bytes }
}

function assetsOf(workspace: Workspace): ReadonlyMap<string, string> {
  return new Map([...stylesOf(workspace), ...siteAssets(readAssets(workspace.roots))])
}

const ELSEWHERE = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>预览里没有这一页</title></head>
<body><p>预览只有报告自己的页面。网站的其他页面由 jibao build 生成。</p></body></html>
`
