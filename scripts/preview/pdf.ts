// preview: the paper of a report, printed when somebody looks at it. A browser is started for the first and kept.

import { folderOf, keyText } from '../base/report-key.ts'
import { paperWords, stylesOf, telling } from '../compile.ts'
import { fontFolders, type Roots } from '../content/content.ts'
import { toFindings } from '../messages/messages.ts'
import { openPrinter, type PdfPrinter } from '../print/print.ts'
import type { Workspace } from '../workspace.ts'
import type { View } from './session.ts'

export interface Paper {
  /** Of the view that was printed. */
  readonly version: number
  readonly pdf?: Uint8Array
  /** Why there is none. */
  readonly message?: string
}

export interface Papers {
  /** Of the newest view: whoever asks while one is printed waits for the one after it. */
  print(view: () => View): Promise<Paper>
  /** The last that was printed. */
  last(report: string): Paper | undefined
  close(): Promise<void>
}

export function openPapers(roots: Roots, workspace: () => Workspace): Papers {
  const done = new Map<string, Paper>()
  let printer: Promise<PdfPrinter> | undefined
  let turn: Promise<unknown> = Promise.resolve()
  const print = async (view: View): Promise<Paper> => {
    const { good, key } = view
    const name = keyText(key)
    const last = done.get(name)
    if (!good) return { version: view.version, message: '还没有可以印的页面：先改好“问题”里的错误。' }
    if (last?.version === good.version) return last
    printer ??= openPrinter({ fontFolders: fontFolders(roots) })
    const paper = await printed(await printer, good, workspace())
    done.set(name, paper)
    return paper
  }
  return {
    print: (view) => {
      const next = turn.then(() => print(view()))
      turn = next.catch(() => undefined) // whoever asked for it hears of it
      return next
    },
    last: (report) => done.get(report),
    close: async () => {
      await turn
      await (await printer?.catch(() => undefined))?.close()
    },
  }
}

async function printed(printer: PdfPrinter, { figures, page, version }: NonNullable<View['good']>, workspace: Workspace): Promise<Paper> {
  const folder = folderOf(figures.facts)
  const own = ['assets/report.css', `assets/formats/${figures.facts.format.id}.css`]
  const illustrations = [...figures.facts.illustrations].map(([name, bytes]) => [`${folder}/${name}`, bytes] as const)
  const styles = [...stylesOf(workspace)].filter(([path]) => own.includes(path))
  const files = new Map<string, string | Uint8Array>([...styles, ...illustrations, [page.path, page.html]])
  const { observations, pdf } = await printer.printChecked({ ...paperWords(figures, workspace, page, true), files })
  if (pdf) return { version, pdf }
  const told = toFindings(observations, keyText(figures.facts), telling(workspace)).findings
  return { version, message: told.map(({ message }) => message).join('\n') }
}
