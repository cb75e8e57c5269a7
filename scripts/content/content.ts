// content, the door: disk → Content. Reads a site, a unit-year or a format; keeps every place; judges nothing.

import type { Checked } from '../base/observation.ts'
import { folderOf, type ReportKey } from '../base/report-key.ts'
import type { SourceText } from './characters.ts'
import { markupBelow } from './data-markup.ts'
import { filesBelow, locate, namesIn, readSource, type Roots } from './disk.ts'
import { readIllustrations } from './illustrations.ts'
import { readMarkdown } from './markdown.ts'
import { joined, type Narrative } from './narrative.ts'
import { nodeAt } from './node.ts'
import { readSheet, type Sheet } from './sheet.ts'
import { readYaml } from './yaml.ts'

export { CONTENT_CHECKS } from './checks.ts'
export { contentEmpty } from './checks/content-empty.ts'
export { contentNotRead } from './checks/content-not-read.ts'
export { fileMissing } from './checks/file-missing.ts'
export { reportWaits } from './checks/report-waits.ts'
export { yamlDuplicateKey } from './checks/yaml-duplicate-key.ts'
export { carriedSections, carriedValues } from './carried.ts'
export { carriedIndicators } from './carried-indicators.ts'
export { checked, plain, type SourceText } from './characters.ts'
export { digestBelow, digestOf, digestOfFile, digestOfFolder, type FileDigest } from './digest.ts'
export { bytesIn, filesBelow, isBuiltIn, locate, namesIn, readForeign, readSource, type Roots } from './disk.ts'
export { broughtFrom, type Brought, documentsBelow, readBrought } from './brought/brought.ts'
export { readDocument } from './document.ts'
export { type Edit, type OrderAt, type Path, type RecordCell, type Refusal, type Row, type Written } from './edit/change.ts'
export { commentAt, edited, type ReadText } from './edit/edited.ts'
export { sectionReplaced, sectionText } from './edit/section.ts'
export { PACKED } from './packed.ts'
export type { FigureLibraries } from './figure-libraries.ts'
export { formNamedIn } from './form-named.ts'
export { type FormatContent, formatIds, hasFormat, readFormat } from './format-files.ts'
export { type Folders, readFolders } from './folders.ts'
export { COVERAGE_FILE, fontFolders, type Fonts, openFont, type OwnFont, readFonts, stretchesOf } from './fonts.ts'
export {
  type Block,
  blocksWith,
  type Cell,
  everyBlock,
  everyInline,
  everySection,
  type Inline,
  type Narrative,
  type Section,
  withInlines,
} from './narrative.ts'
export { type NarrativeLine, narrativeLines } from './narrative-lines.ts'
export { entriesOf, type Entry, itemsOf, type List, type Mapping, type Node, nodeAt, type Scalar, textAt, textPlace } from './node.ts'
export { illustrationsIn } from './illustrations.ts'
export { type Splice, spliced } from './splice.ts'
export { svgText } from './svg.ts'
export { blank, boundAt, type Grid, type Marker, type Passage, placeIn, type Reading, weave, type Weaver } from './passage.ts'
export { readProse } from './prose.ts'
export { readSheet, type Sheet } from './sheet.ts'
export { pathKey, type WrittenPlace, writtenPlaces } from './written.ts'
export { readMarkdown, readYaml }

export interface UnitYearContent extends ReportKey {
  readonly unitSheet: Sheet
  readonly reportSheet: Sheet
  /** Indicators of the unit's own; absent where there is no such file. */
  readonly indicatorsSheet?: Sheet
  readonly narrative: Narrative
  /** The folder's narrative files; empty when there is none. */
  readonly narrativeFiles: readonly string[]
  /** Figures beside the narrative that it names: file name → bytes. */
  readonly illustrations: ReadonlyMap<string, Uint8Array>
  /** Folders of the projects that the unit has in the year; none below a project. */
  readonly projects: readonly string[]
}

export function readUnitYear(roots: Roots, key: ReportKey): Checked<UnitYearContent> {
  const folder = `content/${folderOf(key)}`
  const site: Roots = { ...roots, program: roots.site }
  const unitSheet = readSheet(site, `content/${key.unit}/unit.yaml`)
  const reportSheet = readSheet(site, `${folder}/report.yaml`)
  const indicatorsFile = `${folder}/indicators.yaml`
  const indicators = locate(site, indicatorsFile) === undefined ? [] : [readSheet(site, indicatorsFile)]
  const narrativeFiles = namesIn(site, folder, 'file')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`)
  const texts = narrativeFiles.map((file) => readSource(site, file))
  const parts = texts.flatMap(({ source }) => (source ? [readMarkdown(source)] : []))
  const narrative = joined(parts.map((part) => part.narrative))
  const illustrated = readIllustrations(site, folder, narrative)
  const data = [unitSheet.value.node, ...['facts', 'indicators'].map((key) => nodeAt(reportSheet.value.node, [key]))]
  return {
    value: {
      ...key,
      narrativeFiles,
      unitSheet: unitSheet.value,
      reportSheet: reportSheet.value,
      ...(indicators[0] ? { indicatorsSheet: indicators[0].value } : {}),
      narrative,
      illustrations: illustrated.illustrations,
      projects: key.project === undefined ? namesIn(site, `${folder}/projects`, 'folder') : [],
    },
    observations: [
      ...[unitSheet, reportSheet, ...indicators, ...texts, ...parts, illustrated].flatMap((part) => part.observations),
      ...data.flatMap(markupBelow),
    ],
  }
}

/** The JSON Schemas of all roots, as texts; a user's schema hides the built-in one of the same name. */
export function readSchemas(roots: Roots): Checked<SourceText[]> {
  const reads = filesBelow(roots, 'schemas')
    .filter((file) => file.endsWith('.schema.json'))
    .map((file) => readSource(roots, file))
  return {
    value: reads.flatMap((read) => (read.source ? [read.source] : [])),
    observations: reads.flatMap((read) => read.observations),
  }
}

/** The style sheets of all roots, as texts. */
export function readStyles(roots: Roots): SourceText[] {
  return filesBelow(roots, 'styles')
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => readSource(roots, file).source ?? [])
}

/** What is published with the pages as it is: their scripts, the site's sign, the schema of their data. */
export function readAssets(roots: Roots): SourceText[] {
  const scripts = filesBelow(roots, 'templates/shared').filter((file) => file.endsWith('.js'))
  return [...scripts, 'styles/favicon.svg', 'schemas/data.schema.json'].flatMap((file) => readSource(roots, file).source ?? [])
}
