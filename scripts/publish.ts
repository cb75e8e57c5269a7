// entry: reports that were found sound are printed and published as a site: exactly what was found sound.

import type { Observation } from './base/observation.ts'
import { folderOf, keyText, type ReportKey } from './base/report-key.ts'
import { type Made, telling } from './compile.ts'
import { digestOf, readAssets } from './content/content.ts'
import { type Finding, toFindings } from './messages/messages.ts'
import { openDirectory, withFixUps } from './pages/pages.ts'
import { type SoundReport, textOf } from './products/entry.ts'
import { inTurn } from './products/in-turn.ts'
import type { PaperPrinted, Papers } from './products/papers.ts'
import type { Products } from './products/products.ts'
import { type Spans, timed } from './products/spans.ts'
import {
  type Assembly,
  openAssembly,
  openPublication,
  type Publication,
  type PublicationOptions,
  type Published,
  siteAssets,
} from './site/site.ts'
import type { Workspace } from './workspace.ts'

export interface Publishing extends PublicationOptions {
  readonly dist: string
  /** Absent for a site without PDFs. */
  readonly papers?: Papers
  /** Style sheets of the whole site, by path below dist/. */
  readonly styles: ReadonlyMap<string, string>
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
  /** Called after each report; `isKept` where nothing had to be printed. */
  readonly progress: (report: ReportKey, isKept: boolean) => void
  /** Called when all reports have come, before the files of the whole site are made. */
  readonly assembling?: () => void
  /** Hears what was done in this thread. */
  readonly spans?: Spans
}

/**
 * dist/ changes only when all are printed and every link leads somewhere.
 * Undefined where it was not wanted; findings where something keeps it from being published.
 */
export async function publish(
  workspace: Workspace,
  products: Pick<Products, 'made'>,
  sound: Iterable<SoundReport> | AsyncIterable<SoundReport>,
  publishing: Publishing,
): Promise<Published | readonly Finding[] | undefined> {
  const publication = await openPublication(publishing.dist, publishing)
  try {
    const { styles } = publishing
    for (const [path, text] of [...styles, ...siteAssets(readAssets(workspace.roots), workspace.site.baseUrl)]) publication.put(path, text)
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
async function enterAll(
  sound: Iterable<SoundReport> | AsyncIterable<SoundReport>,
  making: Making,
): Promise<readonly Finding[] | undefined> {
  const { assembly, publication, publishing, styles, workspace } = making
  const { jobs, papers, progress, spans, tell } = publishing
  const madeWith = digestOf([papers?.printedWith ?? '', ...[...styles].flat()])
  const takeSheet = (found: SoundReport): Promise<Sheet> => sheetOf(found, digestOf([found.key, madeWith]), making)
  for await (const sheet of inTurn(sound, papers ? AHEAD * jobs : 1, takeSheet)) {
    const { observations = [] } = sheet.printed ?? {}
    const told = observations.length > 0 ? toFindings(observations, keyText(sheet.report), telling(workspace)).findings : []
    if (sheet.made && papers && !sheet.printed?.pdf) return told
    if (told.length > 0) tell(told)
    if (sheet.made) timed(spans, 'enter', keyText(sheet.report), () => enter(sheet, publication, assembly))
    progress(sheet.report, sheet.printed?.isKept ?? true)
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
  readonly printed?: PaperPrinted
}

async function sheetOf(found: SoundReport, product: string, { assembly, products, publishing, styles }: Making): Promise<Sheet> {
  const { report } = found
  if (timed(publishing.spans, 'stands', keyText(report), () => assembly.leave(report, product))) return { report, product }
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
  { assembling, isWanted, kept, spans }: Publishing,
): Published | readonly Finding[] | undefined {
  if (!isWanted()) return undefined
  assembling?.()
  for (const report of kept()) assembly.keep(report)
  const directory = openDirectory(workspace.site, workspace.sharedTemplates, workspace.templateCache)
  const broken: readonly Observation[] = timed(spans, 'assemble', undefined, () => assembly.finish(directory))
  const { findings } = toFindings(broken, 'site', telling(workspace))
  return findings.some(({ level }) => level === 'error') ? findings : timed(spans, 'publish', undefined, publication.commit)
}
