// the run of jibao preview: it ends with SIGINT or SIGTERM, and leaves nothing behind.

import { keyText } from '../../base/report-key.ts'
import type { Given } from '../../command.ts'
import { openPreview } from '../../preview/preview.ts'

export async function run({ language, options, roots, terminal, words }: Given): Promise<number> {
  const port = Number(options.port ?? 0)
  if (!Number.isInteger(port) || port < 0 || port > 65535 || words.length > 1) {
    terminal.complain(language === 'en' ? '--port: 0 … 65535; one report at most' : '--port：0 到 65535；最多写一份报告')
    return 2
  }
  const [name] = words
  const opened = await openPreview(roots, { port, ...(language ? { language } : {}), ...(name === undefined ? {} : { report: name }) })
  if ('refused' in opened) {
    terminal.complain(opened.refused)
    return 2
  }
  const zh = opened.language === 'zh'
  terminal.print(
    zh ? `在浏览器里打开（只在这台电脑上有效，按 Ctrl+C 结束）：` : 'open in a browser (on this machine only; Ctrl+C ends it):',
  )
  terminal.print(opened.address)
  if (opened.first) opened.warm(keyText(opened.first))
  const { ended, stop } = listening()
  await ended
  await opened.close()
  stop()
  return 0
}

/** Listens until all is closed: what tidies up at a signal ends the process where nobody else does. */
function listening(): { readonly ended: Promise<void>; stop(): void } {
  let end = (): void => undefined
  const ended = new Promise<void>((done) => (end = done))
  for (const signal of SIGNALS) process.on(signal, end)
  return {
    ended,
    stop: () => {
      for (const signal of SIGNALS) process.off(signal, end)
    },
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const
