// jibao build: check everything, then publish the site to dist/.

import { resolve } from 'node:path'
import { keyText, type ReportKey } from '../base/report-key.ts'
import type { Command, Given } from '../command.ts'
import { inquire, inquireShared, type Inquiry, publish, type Sound, together } from '../compile.ts'
import { fontFolders } from '../content/content.ts'
import { type EngineName, ENGINES, MissingPrinter, openPrinter } from '../print/print.ts'
import { DistFault } from '../site/site.ts'
import { openWorkspace, type Workspace } from '../workspace.ts'
import { summaryLine } from './summary-line.ts'

export const build: Command = {
  name: 'build',
  takes: '',
  about: { zh: '检查后把网站（网页、PDF、数据）写入 dist/', en: 'check, then write the site (pages, PDF, data) to dist/' },
  options: {
    'keep-going': {
      type: 'boolean',
      zh: '有错误的报告跳过，其余照常发布（退出码仍为 1）',
      en: 'skip reports with errors, publish the others (still exits 1)',
    },
    engine: {
      type: 'string',
      value: 'NAME',
      zh: '用哪个引擎印 PDF：chromium 或 pagedjs，默认按表式、站点',
      en: 'print PDFs with chromium or pagedjs, by default as form and site say',
    },
    'no-pdf': { type: 'boolean', zh: '不印 PDF', en: 'print no PDF' },
  },
  run: async (given) => {
    const { options, roots, language, terminal } = given
    if (engineOf(options) === null) {
      terminal.complain(`--engine: ${ENGINES.join(' | ')}`)
      return 2
    }
    const workspace = openWorkspace(roots, language)
    // Nothing of a report is kept but what was found, copied, because a piece of a text holds all of it.
    const inquiries = workspace.reports.map((key) => {
      const { digest, figures, findings: own, waived } = inquire(workspace, key)
      return structuredClone({ key, digest, isRead: figures !== undefined, findings: own, waived })
    })
    const shared = inquireShared(workspace)
    const findings = together(shared, inquiries)
    terminal.findings(findings, roots, workspace.language)
    const sharedError = shared.some((finding) => finding.level === 'error')
    const failed = findings.some((finding) => finding.level === 'error')
    if (failed) {
      terminal.print(
        summaryLine(
          findings,
          inquiries.flatMap((one) => one.waived),
          inquiries.length,
          workspace.language,
        ),
      )
      if (sharedError || options['keep-going'] !== true) {
        terminal.complain(workspace.language === 'zh' ? '有错误，dist/ 没有改动' : 'there are errors, dist/ was left as it was')
        return 1
      }
    }
    const isSound = ({ findings: own, isRead }: Inquiry & { isRead: boolean }): boolean =>
      isRead && own.every((finding) => finding.level !== 'error')
    const sound = inquiries.filter(isSound).map(({ key, digest }) => ({ key, digest }))
    const kept = inquiries.filter((one) => !isSound(one)).map((one) => one.key)
    return (await published(given, workspace, sound, kept)) && !failed ? 0 : 1
  },
}

/** null for a name that no engine has. */
function engineOf({ engine }: Given['options']): EngineName | null | undefined {
  return engine === undefined ? undefined : (ENGINES.find((name) => name === engine) ?? null)
}

/** False where there is nothing to print with or a link leads nowhere; our own bugs throw. */
async function published(
  { options, roots, terminal }: Given,
  workspace: Workspace,
  sound: readonly Sound[],
  kept: readonly ReportKey[],
): Promise<boolean> {
  const zh = workspace.language === 'zh'
  try {
    const printer = options['no-pdf'] === true ? undefined : await openPrinter({ fontFolders: fontFolders(roots) })
    try {
      const dist = resolve(roots.site, 'dist')
      const engine = engineOf(options)
      const done = await publish(workspace, sound, {
        dist,
        kept,
        ...(printer ? { printer } : {}),
        ...(engine ? { engine } : {}),
        tell: (findings) => terminal.findings(findings, roots, workspace.language),
        progress: (count, key) => terminal.progress(`[${count + 1}/${sound.length}] ${keyText(key)}`),
      })
      if (!('files' in done)) {
        terminal.findings(done, roots, workspace.language)
        terminal.complain(zh ? '有错误，dist/ 没有改动' : 'there are errors, dist/ was left as it was')
        return false
      }
      terminal.print(
        zh
          ? `已发布 ${sound.length} 份报告到 dist/：${done.files} 个文件，更新 ${done.written}，删除 ${done.deleted}`
          : `${sound.length} reports published to dist/: ${done.files} files, ${done.written} updated, ${done.deleted} deleted`,
      )
      return true
    } finally {
      await printer?.close()
    }
  } catch (error) {
    if (!(error instanceof MissingPrinter || error instanceof DistFault)) throw error
    terminal.complain(zh ? error.sentences.zh : error.sentences.en)
    return false
  }
}
