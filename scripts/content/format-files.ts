// content: the files of a form: those in its own folder, laid over those of the form that it is based on.

import { type Checked, type Observation, observe } from '../base/observation.ts'
import type { SourceText } from './characters.ts'
import { formBaseUnknown } from './checks/form-base-unknown.ts'
import { locate, namesIn, readSource, type Roots } from './disk.ts'
import { type FigureLibraries, readFigureLibraries } from './figure-libraries.ts'
import { nodeAt, textAt, textPlace } from './node.ts'
import { laidOver } from './overlay.ts'
import { readSheet, type Sheet } from './sheet.ts'

export interface FormatContent {
  readonly id: string
  /** The forms that it is based on, the nearest first. */
  readonly bases: readonly string[]
  readonly format: Sheet
  readonly figures: Sheet
  /** Absent where no figure comes from a library. */
  readonly libraries?: FigureLibraries
  readonly indicators: Sheet
  /** Absent where the form has no tables as data. */
  readonly tables?: Sheet
  /** Handlebars by file name, the format's own before those of its bases and the shared ones. */
  readonly templates: ReadonlyMap<string, SourceText>
}

/** True when some root has a folder for this format. */
export function hasFormat(roots: Roots, id: string): boolean {
  return formatIds(roots).includes(id)
}

export function formatIds(roots: Roots): string[] {
  return namesIn(roots, 'templates', 'folder').filter((name) => name !== 'shared')
}

/** In `format.yaml` and `figures.yaml` a variant changes entries two levels deep, in `tables.yaml` whole tables. */
const DEPTHS = { format: 2, figures: 2, tables: 1 } as const

export function readFormat(roots: Roots, id: string): Checked<FormatContent> {
  const own = readSheet(roots, `templates/${id}/format.yaml`)
  const { value: bases, observations: told } = basesOf(roots, own.value, [id])
  const chain = [id, ...bases]
  const format = overlaid(roots, chain, 'format')
  const figures = overlaid(roots, chain, 'figures')
  const libraries = readFigureLibraries(roots, figures.value.node)
  const tables = chain.some((one) => has(roots, one, 'tables')) ? overlaid(roots, chain, 'tables') : undefined
  // A form that leaves its indicators to the unit, or has none, has no file of them.
  const hasNoFile = ['unit', 'none'].includes(textAt(format.value.node, 'indicators') ?? '')
  const holder = chain.find((one) => has(roots, one, 'indicators')) ?? id
  const file = `templates/${holder}/indicators.yaml`
  const indicators: Checked<Sheet> = hasNoFile ? { value: { file, node: undefined }, observations: [] } : readSheet(roots, file)
  const templates = readTemplates(roots, [...chain.map((one) => `templates/${one}`), 'templates/shared'])
  return {
    value: {
      id,
      bases,
      format: format.value,
      figures: figures.value,
      libraries: libraries.value,
      indicators: indicators.value,
      ...(tables ? { tables: tables.value } : {}),
      templates: templates.value,
    },
    observations: [
      told,
      ...[format, figures, libraries, ...(tables ? [tables] : []), indicators, templates].map((one) => one.observations),
    ].flat(),
  }
}

/** The chain of `base:` from the nearest on; it ends, told, at a form that is not there or that the chain has already. */
function basesOf(roots: Roots, { node }: Sheet, seen: readonly string[]): Checked<readonly string[]> {
  const named = nodeAt(node, ['base'])
  if (named?.kind !== 'scalar' || named.value === null) return { value: [], observations: [] }
  const id = named.text
  if (seen.includes(id) || !hasFormat(roots, id)) {
    const known = formatIds(roots).filter((one) => !seen.includes(one))
    return { value: [], observations: [observe(formBaseUnknown, textPlace(named), { base: id, known: known.join('、') })] }
  }
  const above = basesOf(roots, readSheet(roots, `templates/${id}/format.yaml`).value, [...seen, id])
  return { value: [id, ...above.value], observations: above.observations }
}

function has(roots: Roots, id: string, name: string): boolean {
  return locate(roots, `templates/${id}/${name}.yaml`) !== undefined
}

/** The file of the nearest form, with what it does not say from the others. */
function overlaid(roots: Roots, chain: readonly string[], name: keyof typeof DEPTHS): Checked<Sheet> {
  const holders = chain.filter((id) => has(roots, id, name))
  // Where none has the file, it is missing from the form's own folder.
  const sheets = (holders.length > 0 ? holders : chain.slice(0, 1)).map((id) => readSheet(roots, `templates/${id}/${name}.yaml`))
  const [nearest, ...others] = sheets.map(({ value }) => value) as [Sheet, ...Sheet[]]
  const node = others.reduce((own, { node: base }) => laidOver(base, own, DEPTHS[name]), nearest.node)
  return { value: { file: nearest.file, node }, observations: sheets.flatMap(({ observations }) => observations) }
}

function readTemplates(roots: Roots, folders: readonly string[]): Checked<ReadonlyMap<string, SourceText>> {
  const templates = new Map<string, SourceText>()
  const observations: Observation[] = []
  for (const place of folders) {
    for (const name of namesIn(roots, place, 'file').filter((file) => file.endsWith('.hbs'))) {
      const read = readSource(roots, `${place}/${name}`)
      observations.push(...read.observations)
      if (read.source && !templates.has(name)) templates.set(name, read.source)
    }
  }
  return { value: templates, observations }
}
