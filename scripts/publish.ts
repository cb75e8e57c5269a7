// entry: reports that were found sound are printed and published as a site: exactly what was found sound.

import type { Observation } from './base/observation.ts'
import { folderOf, keyText, type ReportKey } from './base/report-key.ts'
import { type Made, telling } from './compile.ts'
import { digestOf, readAssets, readStyles } from './content/content.ts'
import { type Finding, toFindings } from './messages/messages.ts'
import { openDirectory, withFixUps } from './pages/pages.ts'
import type { Printed } from './print/print.ts'
import { type KeptFound, textOf } from './products/entry.ts'
import { inTurn } from './products/in-turn.ts'
import type { Papers } from './products/papers.ts'
import type { Products } from './products/products.ts'
import {
  type Assembly,
  openAssembly,
  openPublication,
  type Publication,
  type PublicationOptions,
  type Published,
  siteAssets,
  styleAssets,
} from './site/site.ts'
import type { Workspace } from './workspace.ts'

export interface Publishing extends PublicationOptions {
  readonly dist: string
  /** Absent for a site without PDFs. */
  readonly papers?: Papers
  /** So many are printed at once. */
  readonly jobs: number
  /** What all pages depend on, besides the reports. */
  readonly shared: string
  /** Hears what printing has to tell that keeps nothing from being published. */
  readonly tell: (findings: readonly Finding[]) => void
  /** Reports that are faulty now and stay as they were published; asked for when all sound ones have come. */
  readonly kept: () => readonly ReportKey[]
  /** Asked when all have come: false leaves dist/ as it was. */
  readonly isWanted: () => boolean
  /** Hears what it took to compute and print a report that is not left as it stands. */
  readonly spent?: (report: ReportKey, milliseconds: number) => void
  /** Called after each report. */
  readonly progress: (done: number, report: ReportKey) => void
}

/**
 * dist/ changes only when all are printed and every link leads somewhere. `workspace` has read the forms of the reports.
 * Undefined where it was not wanted; findings where something keeps it from being published.
 */
export async function publish(
  workspace: Workspace,
  products: Pick<Products, 'made'>,
  sound: Iterable<KeptFound> | AsyncIterable<KeptFound>,
  publishing: Publishing,
): Promise<Published | readonly Finding[] | undefined> {
  const publication = await openPublication(publishing.dist, publishing)
  try {
    const styles = stylesOf(workspace)
    for (const [path, text] of [...styles, ...siteAssets(readAssets(workspace.roots))]) publication.put(path, text)
    const assembly = openAssembly(publication, workspace.site, publishing.shared)
    const told = await enterAll(sound, { workspace, products, publishing, publication, assembly, styles })
    const done = told ?? finish(workspace, publication, assembly, publishing)
    if (!done || !('files' in done)) publication.abandon()
    return done
  } catch (error) {
    publication.abandon()
    throw error
  }
}

interface Making {
  readonly workspace: Workspace
  readonly products: Pick<Products, 'made'>
  readonly publishing: Publishing
  readonly publication: Publication
  readonly assembly: Assembly
  readonly styles: ReadonlyMap<string, string>
}

/** Gives what keeps one of them from being published. */
async function enterAll(sound: Iterable<KeptFound> | AsyncIterable<KeptFound>, making: Making): Promise<readonly Finding[] | undefined> {
  const { assembly, publication, publishing, styles, workspace } = making
  const { jobs, papers, progress, tell } = publishing
  const madeWith = digestOf([papers?.printedWith ?? '', ...[...styles].flat()])
  let done = 0
  const takeSheet = (found: KeptFound): Promise<Sheet> => sheetOf(found, digestOf([found.key, madeWith]), making)
  for await (const sheet of inTurn(sound, papers ? AHEAD * jobs : 1, takeSheet)) {
    const told = toFindings(sheet.printed?.observations ?? [], keyText(sheet.report), telling(workspace)).findings
    if (sheet.made && papers && !sheet.printed?.pdf) return told
    if (told.length > 0) tell(told)
    enter(sheet, publication, assembly)
    progress((done += 1), sheet.report)
  }
  return undefined
}

/** Papers under way for each browser: one is printed while the one before is finished and judged. */
export const AHEAD = 2

interface Sheet {
  readonly report: ReportKey
  /** What it is published as, by what all of that is made of. */
  readonly product: string
  /** Absent where it stays as it stands. */
  readonly made?: Made
  readonly printed?: Printed
}

async function sheetOf(found: KeptFound, product: string, { assembly, products, publishing, styles }: Making): Promise<Sheet> {
  const { report } = found
  if (assembly.leave(report, product)) return { report, product }
  const made = await products.made(found)
  const printed = await publishing.papers?.paper(made, styles)
  publishing.spent?.(report, found.milliseconds + (printed?.milliseconds ?? 0))
  return { report, product, made, ...(printed ? { printed } : {}) }
}

function enter({ made, printed, product, report }: Sheet, publication: Publication, assembly: Assembly): void {
  if (!made) return
  const { files, illustrations, page } = made
  for (const [path, bytes] of illustrations) publication.put(path, bytes)
  publication.put(page.path, printed?.fixUps ? withFixUps(textOf(page.html), report, printed.fixUps) : page.html)
  if (printed?.pdf) publication.put(`${folderOf(report)}/report.pdf`, printed.pdf)
  assembly.add(files, product)
}

function finish(
  workspace: Workspace,
  publication: Publication,
  assembly: Assembly,
  { isWanted, kept }: Publishing,
): Published | readonly Finding[] | undefined {
  if (!isWanted()) return undefined
  for (const report of kept()) assembly.keep(report)
  const broken: readonly Observation[] = assembly.finish(openDirectory(workspace.site, workspace.sharedTemplates, workspace.templateCache))
  const { findings } = toFindings(broken, 'site', telling(workspace))
  return findings.some(({ level }) => level === 'error') ? findings : publication.commit()
}

/** What papers are printed with, by path below dist/. */
export function stylesOf({ formats, roots, site }: Workspace): ReadonlyMap<string, string> {
  return styleAssets(readStyles(roots), new Map([...formats].map(([id, { derivation }]) => [id, derivation.format])), site.fonts?.own)
}
