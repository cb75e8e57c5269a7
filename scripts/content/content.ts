// content, the door: disk → Content. Reads a site, a unit-year or a format; keeps every place; judges nothing.

import { createHash } from 'node:crypto'
import type { Checked, Observation } from '../base/observation.ts'
import type { SourceText } from './characters.ts'
import { filesBelow, locate, namesIn, readSource, type Roots } from './disk.ts'
import { readIllustrations } from './illustrations.ts'
import { readMarkdown } from './markdown.ts'
import { joined, type Narrative } from './narrative.ts'
import { type Node, textAt } from './node.ts'
import { readYaml } from './yaml.ts'

export { CONTENT_CHECKS } from './checks.ts'
export { contentEmpty } from './checks/content-empty.ts'
export { contentNotRead } from './checks/content-not-read.ts'
export { fileMissing } from './checks/file-missing.ts'
export { reportWaits } from './checks/report-waits.ts'
export { yamlDuplicateKey } from './checks/yaml-duplicate-key.ts'
export { checked, plain, type SourceText } from './characters.ts'
export { filesBelow, locate, namesIn, readForeign, readSource, type Roots } from './disk.ts'
export { readDocument } from './document.ts'
export { readFolders } from './folders.ts'
export { COVERAGE_FILE, fontFolders, type Fonts, openFont, type OwnFont, readFonts, stretchesOf } from './fonts.ts'
export { type Block, type Cell, everyBlock, everyInline, everySection, type Inline, type Narrative, type Section } from './narrative.ts'
export { entriesOf, type Entry, itemsOf, type List, type Mapping, type Node, nodeAt, type Scalar, textAt, textPlace } from './node.ts'
export { illustrationsIn } from './illustrations.ts'
export { svgText } from './svg.ts'
export { boundAt, type Grid, type Marker, type Passage, placeIn, type Reading, weave, type Weaver } from './passage.ts'
export { readProse } from './prose.ts'
export { readMarkdown, readYaml }

/** One YAML file; `node` is absent where nothing could be read. */
export interface Sheet {
  readonly file: string
  readonly node: Node | undefined
}

export interface UnitYearContent {
  readonly unit: string
  readonly year: number
  readonly unitSheet: Sheet
  readonly reportSheet: Sheet
  /** Indicators of the unit's own; absent where there is no such file. */
  readonly indicatorsSheet?: Sheet
  readonly narrative: Narrative
  /** The folder's narrative files; empty when there is none. */
  readonly narrativeFiles: readonly string[]
  /** Figures beside the narrative that it names: file name → bytes. */
  readonly illustrations: ReadonlyMap<string, Uint8Array>
}

export interface FormatContent {
  readonly id: string
  readonly format: Sheet
  readonly figures: Sheet
  readonly indicators: Sheet
  /** Handlebars by file name, the format's own before the shared ones. */
  readonly templates: ReadonlyMap<string, SourceText>
}

export function readSheet(roots: Roots, file: string): Checked<Sheet> {
  const { source, observations } = readSource(roots, file)
  if (!source) return { value: { file, node: undefined }, observations }
  const yaml = readYaml(source)
  return { value: { file, node: yaml.node }, observations: [...observations, ...yaml.observations] }
}

/** With the digest of every file that was read: the same only where a second reading finds the same files and bytes. */
export function readUnitYear(roots: Roots, unit: string, year: number): Checked<UnitYearContent> & { readonly digest: string } {
  const folder = `content/${unit}/${year}`
  const hash = createHash('sha256')
  const onRead: Roots['onRead'] = (file, bytes) => void hash.update(`${file}\0${bytes.length}\0`).update(bytes)
  const site: Roots = { ...roots, program: roots.site, onRead }
  const unitSheet = readSheet(site, `content/${unit}/unit.yaml`)
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
  return {
    value: {
      unit,
      year,
      narrativeFiles,
      unitSheet: unitSheet.value,
      reportSheet: reportSheet.value,
      ...(indicators[0] ? { indicatorsSheet: indicators[0].value } : {}),
      narrative,
      illustrations: illustrated.illustrations,
    },
    observations: [unitSheet, reportSheet, ...indicators, ...texts, ...parts, illustrated].flatMap((part) => part.observations),
    digest: hash.digest('hex'),
  }
}

/** True when some root has a folder for this format. */
export function hasFormat(roots: Roots, id: string): boolean {
  return formatIds(roots).includes(id)
}

export function formatIds(roots: Roots): string[] {
  return namesIn(roots, 'templates', 'folder').filter((name) => name !== 'shared')
}

export function readFormat(roots: Roots, id: string): Checked<FormatContent> {
  const folder = `templates/${id}`
  const sheets = ['format', 'figures'].map((name) => readSheet(roots, `${folder}/${name}.yaml`))
  // A form that leaves its indicators to the unit has no file of them.
  if (textAt(sheets[0]?.value.node, 'indicators') !== 'unit') sheets.push(readSheet(roots, `${folder}/indicators.yaml`))
  const [format, figures, indicators = { file: `${folder}/indicators.yaml`, node: undefined }] = sheets.map((sheet) => sheet.value) as [
    Sheet,
    Sheet,
    Sheet?,
  ]
  const templates = new Map<string, SourceText>()
  const observations: Observation[] = sheets.flatMap((sheet) => sheet.observations)
  for (const place of [folder, 'templates/shared']) {
    for (const name of namesIn(roots, place, 'file').filter((file) => file.endsWith('.hbs'))) {
      const read = readSource(roots, `${place}/${name}`)
      observations.push(...read.observations)
      if (read.source && !templates.has(name)) templates.set(name, read.source)
    }
  }
  return { value: { id, format, figures, indicators, templates }, observations }
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
