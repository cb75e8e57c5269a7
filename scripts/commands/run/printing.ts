// the papers of a build, or of a shard of one.

import type { Given } from '../../command.ts'
import { fontFolders } from '../../content/content.ts'
import { type EngineName, ENGINES, openPrinter, printerFingerprint } from '../../print/print.ts'
import { openPapers, type Papers } from '../../products/papers.ts'
import type { Building } from './building.ts'

/** null for a name that no engine has. */
export function engineOf({ engine }: Given['options']): EngineName | null | undefined {
  return engine === undefined ? undefined : (ENGINES.find((name) => name === engine) ?? null)
}

export function hasPdfs({ options }: Given): boolean {
  return options['no-pdf'] !== true
}

/** The work has a printer as long as it takes, or none where no PDFs are wanted. */
export async function withPapers<Done>(
  { given, settings, spans, store }: Omit<Building, 'products' | 'shared'>,
  work: (papers?: Papers) => Promise<Done>,
): Promise<Done> {
  if (!hasPdfs(given)) return work()
  const fonts = { fontFolders: fontFolders(given.roots) }
  const printer = await openPrinter({ ...fonts, jobs: settings.jobs })
  try {
    const engine = engineOf(given.options)
    const fingerprint = await printerFingerprint(fonts)
    return await work(openPapers({ roots: given.roots, store, printer, fingerprint, spans, ...(engine ? { engine } : {}) }))
  } finally {
    await printer.close()
  }
}
