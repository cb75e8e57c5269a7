// site: all files of the site, report by report. What the site that stands has already stays: reports that did not change,
// and of what is made of all reports the parts in which none of them changed.

import type { Observation } from '../base/observation.ts'
import { folderOf, type ReportKey } from '../base/report-key.ts'
import type { Site } from '../facts/facts.ts'
import type { Directory, Summary } from '../pages/pages.ts'
import { STATEFUL } from './assembly/directory-pages.ts'
import { finishSite } from './assembly/finish.ts'
import { type Member, pageOf, recallSite } from './assembly/known.ts'
import { JOINED, openJoined } from './assembly/lines.ts'
import { entryOf, type ReportData } from './data.ts'
import { type Asking, askingOf } from './links.ts'
import type { Publication } from './publication.ts'
import { linesOf, type ReportFiles, titleText } from './report-files.ts'
import { openSearchIndex } from './search/index-files.ts'
import { pagesRead, reportTokens } from './search/text-pages.ts'

export interface Assembly {
  /**
   * What machines read of a report; its page, its pictures and its paper are put before. `product` names all of it by what it
   * was made of: `leave` asks for it.
   */
  add(report: ReportFiles, product?: string): void
  /** A report stays as it stands, where the last site had this very product and its files are as they were published. */
  leave(key: ReportKey, product: string): boolean
  /** A report that is faulty now stays as it was published, and in every list; false where it never was. */
  keep(key: ReportKey): boolean
  /** The pages that lead to reports, and the files of the whole site; tells links that lead nowhere. */
  finish(directory: Directory): readonly Observation[]
}

type Entering = Pick<ReportFiles, 'entry' | 'lines' | 'tokens'>

/** Of so many reports the tokens are held until it is known whether only they have changed. */
const FEW = 100

/**
 * `shared` names what all pages depend on: the site's settings, the templates of its pages, the program. The bytes of the site
 * do not depend on the order of the reports, nor on what stands already.
 */
export function openAssembly(publication: Publication, site: Site, shared = ''): Assembly {
  const known = recallSite(publication, shared)
  const files = openJoined(publication)
  const index = openSearchIndex(publication.scratch)
  const added: Member[] = []
  const tokens: ReportFiles['tokens'][] = []
  const left = new Set<string>()
  const enter = (asking: Asking, { entry, lines, tokens: own }: Entering, product: string): void => {
    index.add(added.length, own)
    if (added.length < FEW) tokens.push(own)
    added.push({
      ...asking,
      entry,
      product,
      pieces: Object.fromEntries(JOINED.map((joined) => [joined, files.of(joined, entry.year).add(lines[joined])])) as Member['pieces'],
    })
  }
  const stays = (key: ReportKey): boolean => {
    const folder = folderOf(key)
    const isSound = publication.stands(folder, projectsOf(key))
    if (isSound) left.add(folder)
    return isSound
  }
  return {
    add: publication.guarded((report, product = '') => {
      for (const [path, text] of report.files) publication.put(path, text)
      const isOwn = (path: string): boolean => isOf(report.entry, path) && publication.has(path)
      enter(askingOf(pageOf(report.entry), report.links, new Set(report.anchors), STATEFUL, isOwn), report, product)
    }),
    leave: (key, product) => product !== '' && known?.reports[folderOf(key)]?.[0] === product && stays(key),
    keep: publication.guarded((key) => {
      const format = known?.reports[folderOf(key)]?.[1]
      if (format !== undefined && stays(key)) return keepForm(publication, format)
      const files = publication.keep(folderOf(key), projectsOf(key))
      const data = publication.read(`${folderOf(key)}/data.json`)
      const entry = data === undefined ? undefined : entryOf(data)
      if (data === undefined || !entry) return files.length > 0
      enter({ path: pageOf(entry), asked: [], authored: [] }, published(publication, site, data, entry), '')
      return keepForm(publication, entry.format)
    }),
    finish: publication.guarded((directory) =>
      finishSite({
        publication,
        site,
        shared,
        directory,
        known,
        added,
        tokens: added.length > FEW ? undefined : tokens,
        left,
        files,
        index,
      }),
    ),
  }
}

/** What a report that stands was entered with, out of its own files. */
function published(publication: Publication, site: Site, data: string, entry: Summary): Entering {
  const pages = pagesRead(publication.read, entry) ?? []
  return { entry, lines: linesOf(entry, JSON.parse(data) as ReportData, site), tokens: reportTokens(titleText(entry), pages) }
}

/** Reports of their own, in the folder of a unit's. */
function projectsOf(key: ReportKey): string {
  return `${folderOf(key)}/projects`
}

function isOf(key: ReportKey, path: string): boolean {
  return path.startsWith(`${folderOf(key)}/`) && !path.startsWith(`${projectsOf(key)}/`)
}

/** The form of a report that is kept may not be read any more. */
function keepForm(publication: Publication, format: string): true {
  publication.keep(`assets/formats/${format}.css`)
  return true
}
