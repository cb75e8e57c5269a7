// entry: reports that were found sound are printed and published as a site: exactly what was found sound.

import type { Observation } from './base/observation.ts'
import { folderOf, keyText, type ReportKey } from './base/report-key.ts'
import { type Made, telling } from './compile.ts'
import { readAssets, readStyles } from './content/content.ts'
import { inTurn } from './products/in-turn.ts'
import { type Finding, toFindings } from './messages/messages.ts'
import { openDirectory, withFixUps } from './pages/pages.ts'
import type { EngineName, Paper, PdfPrinter, Printed } from './print/print.ts'
import type { KeptFound } from './products/entry.ts'
import type { Products } from './products/products.ts'
import { type Assembly, openAssembly, openPublication, type Publication, type Published, siteAssets, styleAssets } from './site/site.ts'
import type { Workspace } from './workspace.ts'

export interface Publishing {
  readonly dist: string
  /** Absent for a site without PDFs. */
  readonly printer?: PdfPrinter
  /** The engine for all reports, whatever form and site say. */
  readonly engine?: EngineName
  /** So many are printed at once. */
  readonly jobs: number
  /** Hears what printing has to tell that keeps nothing from being published. */
  readonly tell: (findings: readonly Finding[]) => void
  /** Reports that are faulty now and stay as they were published; asked for when all sound ones have come. */
  readonly kept: () => readonly ReportKey[]
  /** Asked when all have come: false leaves dist/ as it was. */
  readonly isWanted: () => boolean
  /** Called after each report. */
  readonly progress: (done: number, report: ReportKey) => void
}

/** dist/ changes only when all are printed and every link leads somewhere. `workspace` has read the forms of the reports. */
export async function publish(
  workspace: Workspace,
  products: Pick<Products, 'made'>,
  sound: Iterable<KeptFound> | AsyncIterable<KeptFound>,
  publishing: Publishing,
): Promise<Published | readonly Finding[] | undefined> {
  const styles = stylesOf(workspace)
  const publication = openPublication(publishing.dist)
  try {
    for (const [path, text] of [...styles, ...siteAssets(readAssets(workspace.roots))]) publication.put(path, text)
    const assembly = openAssembly(publication, workspace.site)
    const printOne = async (found: KeptFound): Promise<Sheet> => {
      const made = await products.made(found)
      return { made, report: found.report, printed: await printed(made, styles, publishing) }
    }
    let done = 0
    for await (const sheet of inTurn(sound, publishing.printer ? 2 * publishing.jobs : 1, printOne)) {
      const told = toFindings(sheet.printed?.observations ?? [], keyText(sheet.report), telling(workspace)).findings
      if (told.length > 0 && !told.some(({ level }) => level === 'error')) publishing.tell(told)
      if (publishing.printer && !sheet.printed?.pdf) {
        publication.abandon()
        return told
      }
      enter(sheet, publication, assembly)
      publishing.progress((done += 1), sheet.report)
    }
    return finish(workspace, publication, assembly, publishing)
  } catch (error) {
    publication.abandon()
    throw error
  }
}

interface Sheet {
  readonly report: ReportKey
  readonly made: Made
  readonly printed: Printed | undefined
}

function enter(
  { made, printed: { fixUps, pdf } = { observations: [] }, report }: Sheet,
  publication: Publication,
  assembly: Assembly,
): void {
  const { files, illustrations, page } = made
  for (const [path, bytes] of illustrations) publication.put(path, bytes)
  publication.put(page.path, fixUps ? withFixUps(page.html, report, fixUps) : page.html)
  if (pdf) publication.put(`${folderOf(report)}/report.pdf`, pdf)
  assembly.add(files)
}

function finish(
  workspace: Workspace,
  publication: Publication,
  assembly: Assembly,
  { isWanted, kept }: Publishing,
): Published | readonly Finding[] | undefined {
  if (!isWanted()) {
    publication.abandon()
    return undefined
  }
  for (const report of kept()) assembly.keep(report)
  const broken: readonly Observation[] = assembly.finish(openDirectory(workspace.site, workspace.sharedTemplates, workspace.templateCache))
  const { findings } = toFindings(broken, 'site', telling(workspace))
  if (findings.every(({ level }) => level !== 'error')) return publication.commit()
  publication.abandon()
  return findings
}

async function printed(made: Made, styles: ReadonlyMap<string, string>, { engine, printer }: Publishing): Promise<Printed | undefined> {
  if (!printer) return undefined
  const { illustrations, page, words } = made
  const files: Paper['files'] = new Map<string, string | Uint8Array>([...styles, ...illustrations, [page.path, page.html]])
  return printer.printChecked({ ...words, files, ...(engine ? { engine } : {}) })
}

function stylesOf({ formats, roots, site }: Workspace): ReadonlyMap<string, string> {
  return styleAssets(readStyles(roots), new Map([...formats].map(([id, { derivation }]) => [id, derivation.format])), site.fonts?.own)
}
