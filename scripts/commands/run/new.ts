// the run of jibao new: the files of a new report, with every required place and its filling-in note.

import type { Given } from '../../command.ts'
import { formatIds, locate, type Roots } from '../../content/content.ts'
import { skeleton } from '../../site/site.ts'
import { derivationOf, openWorkspace } from '../../workspace.ts'
import { blankReport } from './blank-report.ts'
import { unknownForm } from './formats.ts'
import { schemaFolder } from './schema-copies.ts'
import { writeOut } from './write-out.ts'

const FOLDER = /^[a-z0-9]+(-[a-z0-9]+)*$/

export async function run(given: Given): Promise<number> {
  const { options, words, roots, language, terminal } = given
  const workspace = openWorkspace(roots, language)
  const zh = workspace.language === 'zh'
  const [unit = '', year = ''] = words
  const id = String(options.format ?? '')
  const project = options.project === undefined ? undefined : String(options.project)
  const isNamed = [unit, ...(project === undefined ? [] : [project])].every((name) => FOLDER.test(name))
  if (id === '' || !isNamed || !/^\d{4}$/.test(year) || words.length > 2) {
    terminal.complain(
      zh
        ? '用法：jibao new <单位> <年度> --format <表式> [--project <项目>]；单位和项目用小写字母、数字和连字符，年度为四位数'
        : 'usage: jibao new <unit> <year> --format <id> [--project <project>]; unit and project in lower-case letters, digits and hyphens',
    )
    return 2
  }
  const known = formatIds(roots)
  if (!known.includes(id)) {
    terminal.complain(unknownForm(id, known, zh))
    return 2
  }
  const derivation = derivationOf(workspace, id)
  const { subject } = derivation.format
  if ((subject === 'project') !== (project !== undefined)) {
    terminal.complain(subjectSentence(id, subject, zh))
    return 2
  }
  const key = { unit, year: Number(year), ...(project === undefined ? {} : { project }) }
  const { properties, required } = workspace.schemas.schema(`formats/${id}`) ?? {}
  const asked = { known: Object.keys(properties ?? {}), required: [required ?? []].flat().map(String), schemas: schemaFolder(roots) }
  const made = { key, derivation, ...asked, ...blankReport(workspace, id, key) }
  const files = skeleton(made, { site: stands(roots, 'content/site.yaml'), unit: stands(roots, `content/${unit}/unit.yaml`) })
  return writeOut(given, files, workspace.language)
}

function subjectSentence(id: string, subject: 'unit' | 'project', zh: boolean): string {
  if (subject === 'project') {
    return zh ? `“${id}”是项目的表式，请用 --project 写明项目` : `“${id}” is a form for projects: name the project with --project`
  }
  return zh ? `“${id}”是单位的表式，不写 --project` : `“${id}” is a form for units: leave --project out`
}

/** True for a file of the user's own root. */
function stands(roots: Roots, file: string): boolean {
  return locate({ ...roots, program: roots.site }, file) !== undefined
}
