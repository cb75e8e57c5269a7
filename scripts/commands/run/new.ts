// the run of jibao new: the files of a new report, with every required place, its filling-in note and last year's value.

import type { ReportKey } from '../../base/report-key.ts'
import type { Given } from '../../command.ts'
import { formatIds, locate, type Roots } from '../../content/content.ts'
import { figuresOf } from '../../figured.ts'
import { skeleton } from '../../site/site.ts'
import { derivationOf, openWorkspace, type Workspace } from '../../workspace.ts'
import { blankReport } from './blank-report.ts'
import { formOf, reportBefore, withCarried } from './carried-files.ts'
import { unknownForm } from './formats.ts'
import { schemaFolder } from './schema-copies.ts'
import { writeOut } from './write-out.ts'

const FOLDER = /^[a-z0-9]+(-[a-z0-9]+)*$/

export async function run(given: Given): Promise<number> {
  const { roots, language, terminal } = given
  const workspace = openWorkspace(roots, language)
  const asked = askedFor(given, workspace)
  if (typeof asked === 'string') {
    terminal.complain(asked)
    return 2
  }
  const { before, id, key } = asked
  const { unit } = key
  const derivation = derivationOf(workspace, id)
  const { properties, required } = workspace.schemas.schema(`formats/${id}`) ?? {}
  const figures = before && figuresOf(workspace, before).figures
  const files = skeleton(
    {
      key,
      derivation,
      empty: blankReport(workspace, id, key),
      known: Object.keys(properties ?? {}),
      required: [required ?? []].flat().map(String),
      schemas: schemaFolder(roots),
      ...(figures ? { before: figures } : {}),
    },
    { site: stands(roots, 'content/site.yaml'), unit: stands(roots, `content/${unit}/unit.yaml`) },
  )
  return writeOut(given, before ? withCarried(roots, files, { before, format: derivation.format, key }) : files, workspace.language)
}

interface Asked {
  readonly key: ReportKey
  readonly id: string
  /** The report whose form, marked texts and values are taken. */
  readonly before?: ReportKey
}

/** Or the sentence that says why it cannot be. */
function askedFor({ options, roots, words }: Given, workspace: Workspace): Asked | string {
  const zh = workspace.language === 'zh'
  const [unit = '', year = '', project] = words
  const from = options.from === undefined ? undefined : String(options.from)
  const isNamed = [unit, ...(project === undefined ? [] : [project])].every((name) => FOLDER.test(name))
  if (!isNamed || !/^\d{4}$/.test(year) || words.length > 3 || !/^(\d{4}|none)$/.test(from ?? 'none')) return USAGE[zh ? 0 : 1]
  const key = { unit, year: Number(year), ...(project === undefined ? {} : { project }) }
  const before = reportBefore(workspace, key, from)
  if (!before && from !== undefined && from !== 'none') return missing(from, zh)
  const id = options.format === undefined ? before && formOf(roots, before) : String(options.format)
  if (!id) return USAGE[zh ? 0 : 1]
  const known = formatIds(roots)
  if (!known.includes(id)) return unknownForm(id, known, zh)
  const { subject } = derivationOf(workspace, id).format
  if ((subject === 'project') !== (project !== undefined)) return subjectSentence(id, subject, zh)
  return { key, id, ...(before ? { before } : {}) }
}

const USAGE = [
  '用法：jibao new <单位> <年度> [<项目>] [--format <表式>] [--from <年度>|none]；单位和项目用小写字母、数字和连字符，年度为四位数；没有上年报告的要写表式',
  'usage: jibao new <unit> <year> [<project>] [--format <id>] [--from <year>|none]; unit and project in lower-case letters, digits and hyphens; a form is needed where there is no report of the year before',
] as const

function missing(from: string, zh: boolean): string {
  return zh ? `没有 ${from} 年度的报告可以沿用` : `there is no report of ${from} to take over from`
}

function subjectSentence(id: string, subject: 'unit' | 'project', zh: boolean): string {
  if (subject === 'project') {
    return zh ? `“${id}”是项目的表式，请在年度后面写项目` : `“${id}” is a form for projects: name the project behind the year`
  }
  return zh ? `“${id}”是单位的表式，年度后面不写项目` : `“${id}” is a form for units: name no project behind the year`
}

/** True for a file of the user's own root. */
function stands(roots: Roots, file: string): boolean {
  return locate({ ...roots, program: roots.site }, file) !== undefined
}
