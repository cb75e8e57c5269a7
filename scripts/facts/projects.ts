// facts: what a unit's form sees of the unit's projects: a list of records, 项目, whose cells are the projects' own values.

import { entriesOf, itemsOf, type Node, nodeAt, textAt } from '../content/content.ts'
import type { SharedName } from './charts.ts'
import type { Field, RecordsField } from './field.ts'
import { kindAt } from './indicator-columns.ts'
import { optional } from './optional.ts'

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
  /** Where the value of each column of the form's own is found in a project's report: the first name that its form has. */
  readonly sources: ReadonlyMap<string, readonly SharedName[]>
  /** Columns in percent: ratios, as a computed rate is; their fields have no unit. */
  readonly rates: ReadonlySet<string>
}

/** `projects: { 全年执行数: { unit: 万元, of: 资金.合计.全年执行数 } }`; a name of its own is looked for where `of` is missing. */
export function readProjects(format: Node | undefined): { projects?: ProjectsSpec } {
  const node = nodeAt(format, ['projects'])
  if (node?.kind !== 'mapping') return {}
  const declared = entriesOf(node)
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
  return { projects: { field, sources: new Map(sources), rates: new Set(rates) } }
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
