// jibao build: check everything, then publish the site to dist/.

import { resolve } from 'node:path'
import type { Command, Given } from '../command.ts'
import { inquire, inquireShared, publish, together } from '../compile.ts'
import { openDesk, type Desk, type UnitYear } from '../desk.ts'
import { MissingPrinter, openPress } from '../print/print.ts'
import { summaryLine } from './summary-line.ts'

export const build: Command = {
  name: 'build',
  takes: '',
  about: { zh: '检查后把网站（网页、PDF、数据）写入 dist/', en: 'check, then write the site (pages, PDF, data) to dist/' },
  options: {
    'keep-going': { type: 'boolean', zh: '有错误的报告跳过，其余照常发布（退出码仍为 1）', en: 'skip reports with errors, publish the others (still exits 1)' },
    'no-pdf': { type: 'boolean', zh: '不印 PDF', en: 'print no PDF' },
  },
  run: async (given) => {
    const { options, roots, language, terminal } = given
    const desk = openDesk(roots, language)
    const inquiries = desk.unitYears.map((unitYear) => ({ unitYear, ...inquire(desk, unitYear) }))
    const shared = inquireShared(desk)
    const findings = together(shared, inquiries)
    terminal.findings(findings, roots, desk.language)
    const sharedError = shared.some((finding) => finding.level === 'error')
    const failed = findings.some((finding) => finding.level === 'error')
    if (failed) {
      terminal.print(summaryLine(findings, inquiries.flatMap((one) => one.waived), inquiries.length, desk.language))
      if (sharedError || options['keep-going'] !== true) {
        terminal.complain(desk.language === 'zh' ? '有错误，dist/ 没有改动' : 'there are errors, dist/ was left as it was')
        return 1
      }
    }
    const sound = inquiries.filter((one) => one.findings.every((finding) => finding.level !== 'error')).map((one) => one.unitYear)
    return (await published(given, desk, sound)) && !failed ? 0 : 1
  },
}

/** False where there is nothing to print with; our own bugs throw. */
async function published({ options, roots, terminal }: Given, desk: Desk, sound: readonly UnitYear[]): Promise<boolean> {
  const zh = desk.language === 'zh'
  const fontFolders = [resolve(roots.program, 'styles/fonts')]
  try {
    const press = options['no-pdf'] === true ? undefined : await openPress({ fontFolders })
    try {
      const dist = resolve(roots.site, 'dist')
      const done = await publish(desk, sound, {
        dist, ...(press ? { press } : {}),
        progress: (count, { unit, year }) => terminal.progress(`[${count + 1}/${sound.length}] ${unit}/${year}`),
      })
      terminal.print(zh ? `已发布 ${sound.length} 份报告到 dist/：${done.files} 个文件，更新 ${done.written}，删除 ${done.deleted}`
        : `${sound.length} reports published to dist/: ${done.files} files, ${done.written} updated, ${done.deleted} deleted`)
      return true
    } finally {
      await press?.close()
    }
  } catch (error) {
    if (!(error instanceof MissingPrinter)) throw error
    terminal.complain(zh ? error.sentences.zh : error.sentences.en)
    return false
  }
}
