// preview, the door: a report in the browser: a form that writes the files, the page, the PDF, and what is found.

import { keyText, type ReportKey } from '../base/report-key.ts'
import { digestOf, type Roots } from '../content/content.ts'
import type { Language } from '../messages/messages.ts'
import type { Events } from './events.ts'
import { openHandling } from './handling.ts'
import { openMarkup } from './markup.ts'
import { openPapers } from './pdf.ts'
import { openSaving } from './saving.ts'
import { openServer } from './server.ts'
import { openSession, type Session } from './session.ts'
import { readAt } from './sources.ts'
import { watchSite } from './watch.ts'

export interface PreviewOptions {
  /** 0 takes a free one. */
  readonly port: number
  readonly language?: Language
  /** `<unit>/<year>[/<project>]`; without it the page lists all. */
  readonly report?: string
}

export interface OpenPreview {
  /** With the token of this run. */
  readonly address: string
  readonly port: number
  readonly token: string
  readonly language: Language
  readonly first?: ReportKey
  /** Computed before it is asked for. */
  warm(report: string): void
  close(): Promise<void>
}

/** One sentence where there is no such report, or where the port is taken. */
export async function openPreview(
  roots: Roots,
  { language, port, report }: PreviewOptions,
): Promise<OpenPreview | { readonly refused: string }> {
  let events: Events | undefined
  const session = openSession(roots, language, (views) => {
    if (views.length > 0)
      events?.tell(
        'changed',
        views.map(({ key, version }) => ({ report: keyText(key), version })),
      )
  })
  const { language: of } = session.workspace()
  const first = report === undefined ? undefined : session.report(report)
  if (report !== undefined && !first) return { refused: of === 'zh' ? `content/ 里没有 ${report}` : `content/ has no ${report}` }
  const known = knownFiles(roots)
  const saving = openSaving(roots, (file) => {
    known.isNew(file) // the watcher will tell it again
    session.touch([file])
  })
  const papers = openPapers(roots, session.workspace)
  const markup = openMarkup(roots)
  try {
    const server = await openServer(port, (token, joined) => {
      events = joined
      return openHandling({ roots, session, saving, papers, markup, token, ...(first ? { first } : {}) })
    })
    const watching = await watchSite(roots.site, (files) => session.touch(files.filter((file) => known.isNew(file))))
    return {
      address: server.address,
      port: server.port,
      token: server.token,
      language: of,
      ...(first ? { first } : {}),
      warm: (name) => warm(session, name),
      close: async () => {
        session.close()
        await Promise.all([watching.close(), server.close(), papers.close()])
      },
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' && (error as NodeJS.ErrnoException).code !== 'EACCES') throw error
    return { refused: of === 'zh' ? `端口 ${port} 用不了，换一个` : `port ${port} cannot be used, try another` }
  }
}

function warm(session: Session, name: string): void {
  const key = session.report(name)
  if (key) session.view(key)
}

/** Whether a file is another one than when it was last asked about: a watcher tells of what was saved here, too. */
function knownFiles(roots: Roots): { isNew(file: string): boolean } {
  const digests = new Map<string, string>()
  return {
    isNew: (file) => {
      const digest = readAt(roots, file)?.digest ?? digestOf([])
      const isSame = digests.get(file) === digest
      digests.set(file, digest)
      return !isSame
    },
  }
}
