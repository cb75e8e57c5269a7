// facts: what a unit's form sees of the unit's projects: a list of records, 项目, whose cells are the projects' own values.

import { type Observation, observe } from '../base/observation.ts'
import type { Place } from '../base/place.ts'
import { entriesOf, type Entry, type FormatContent, itemsOf, type Node, nodeAt, textAt } from '../content/content.ts'
import type { SharedName } from './charts.ts'
import { projectsNameTaken } from './checks/projects-name-taken.ts'
import { schemaRequired } from './checks/schema-required.ts'
import type { Dictionary } from './dictionary.ts'
import type { Field, RecordsField } from './field.ts'
import { kindAt } from './indicator-columns.ts'
import { optional } from './optional.ts'
import type { Schemas } from './schemas.ts'

/** What the list is called in formulas, tables and prose: `合计(项目.全年执行数)`. */
const PROJECTS = '项目'

/** The unit of a rate, and of a fact that is a number of percents. */
export const PERCENT = '%'

/** What every project's report has, whatever its form. */
const OWN: readonly Omit<Field, 'label' | 'required'>[] = [
  { name: '名称', kind: 'text' },
  { name: '总分', kind: 'number', unit: '分' },
  { name: '等级', kind: 'text' },
]

export interface ProjectsSpec {
  readonly field: RecordsField
  readonly at: Place
  /** Where the value of each column of the form's own is found in a project's report: the first name that its form has. */
  readonly sources: ReadonlyMap<string, readonly SharedName[]>
  /** Columns in percent: ratios, as a computed rate is; their fields have no unit. */
  readonly rates: ReadonlySet<string>
}

/** A project's report is called by its `name`, so the schema of a form for projects has it. */
export function nameMissing({ id, format }: FormatContent, schemas: Schemas): Observation[] {
  const { $id, properties } = schemas.schema(`formats/${id}`) ?? {}
  const isAsked = textAt(format.node, 'subject') === 'project' && typeof properties === 'object' && properties !== null
  if (!isAsked || typeof $id !== 'string' || 'name' in properties) return []
  return [observe(schemaRequired, schemas.place($id, ['properties']), { label: 'properties', key: 'name' })]
}

/** Told of a fact of the form's own that is called as the list of projects. */
export function projectsNameFaults({ projects }: { projects?: ProjectsSpec }, { fields, records }: Dictionary): Observation[] {
  const taken = [...fields.keys(), ...records.keys()].find((name) => name === PROJECTS || name.startsWith(`${PROJECTS}.`))
  return projects && taken !== undefined ? [observe(projectsNameTaken, projects.at, { name: taken })] : []
}

/** `projects: { 全年执行数: { unit: 万元, of: 资金.合计.全年执行数 } }`; a name of its own is looked for where `of` is missing. */
export function readProjects(format: Node | undefined): { projects?: ProjectsSpec } {
  const node = nodeAt(format, ['projects'])
  if (!node) return {}
  const declared = node.kind === 'mapping' ? entriesOf(node) : named(node)
  const columns = new Map(OWN.map((own) => [own.name, column({ ...own, label: own.name, required: false })]))
  for (const { key, value } of declared) columns.set(key, column(declaredField(key, value)))
  const sources = declared.map(({ key, keyAt, value }): [string, readonly SharedName[]] => {
    const of = nodeAt(value, ['of'])
    const names = (of?.kind === 'list' ? itemsOf(of) : [of]).flatMap((one) => {
      const name = textAt(one)
      return one && name !== undefined ? [{ name, at: one.at }] : []
    })
    return [key, names.length > 0 ? names : [{ name: key, at: keyAt }]]
  })
  const field = { name: PROJECTS, label: PROJECTS, columns, required: false }
  const rates = declared.filter(({ value }) => textAt(value, 'unit') === PERCENT).map(({ key }) => key)
  return { projects: { field, at: node.at, sources: new Map(sources), rates: new Set(rates) } }
}

/** Names alone, for which the schema wants a mapping: what is asked of them is told of no other fault. */
function named(node: Node): Entry[] {
  return itemsOf(node).flatMap((item) => (item.kind === 'scalar' ? [{ key: item.text, keyAt: item.at, value: item }] : []))
}

function declaredField(key: string, node: Node): Field {
  const unit = textAt(node, 'unit')
  return {
    name: key,
    label: textAt(node, 'label') ?? key,
    kind: kindAt(node) ?? 'number',
    required: false,
    ...optional({ unit: unit === PERCENT ? undefined : unit }),
  }
}

function column(field: Field): Field {
  return { ...field, name: `${PROJECTS}.${field.name}` }
}
