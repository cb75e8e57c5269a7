// the run of jibao new-format: the files of a new official form, which checks clean as it is written.

import type { Given } from '../../command.ts'
import { formatIds, readSource } from '../../content/content.ts'
import { newForm, newVariant, type Subject } from '../../site/site.ts'
import { derivationOf, openWorkspace, type Workspace } from '../../workspace.ts'
import { unknownForm } from './formats.ts'
import { schemaFolder } from './schema-copies.ts'
import { writeOut } from './write-out.ts'

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

export async function run(given: Given): Promise<number> {
  const { options, words, roots, language, terminal } = given
  const workspace = openWorkspace(roots, language)
  const id = words[0] ?? ''
  const known = formatIds(roots)
  const from = options.from === undefined ? undefined : String(options.from)
  const misuse = misuseOf(given, workspace, known, from)
  if (misuse !== undefined) {
    terminal.complain(misuse)
    return 2
  }
  const zh = workspace.language === 'zh'
  if (known.includes(id)) {
    terminal.complain(zh ? `已经有“${id}”这套表式，没有改动` : `there is a format “${id}” already, nothing was changed`)
    return 1
  }
  const made = { id, schemas: schemaFolder(roots) }
  const subject: Subject = options.project === true ? 'project' : 'unit'
  const schema = from === undefined ? undefined : readSource(roots, `schemas/formats/${from}.schema.json`).source?.text
  const files = from === undefined || schema === undefined ? newForm(made, subject) : newVariant(made, from, schema)
  return writeOut(given, files, workspace.language)
}

/** The sentence for words that do not say what to make. */
function misuseOf({ options, roots, words }: Given, workspace: Workspace, known: readonly string[], from?: string): string | undefined {
  const zh = workspace.language === 'zh'
  const [id = ''] = words
  if (words.length !== 1 || id === 'shared' || !ID.test(id)) return usageSentence(words, zh)
  if (from === undefined) return undefined
  if (!known.includes(from)) return unknownForm(from, known, zh)
  const schema = `schemas/formats/${from}.schema.json`
  if (!readSource(roots, schema).source)
    return zh ? `“${from}”没有 ${schema}，不能在它上面改动` : `“${from}” has no ${schema}: no variant can be made of it`
  if (options.project === true && derivationOf(workspace, from).format.subject === 'unit') {
    return zh ? `“${from}”是单位的表式，不写 --project` : `“${from}” is a form for units: leave --project out`
  }
  return undefined
}

function usageSentence(words: readonly string[], zh: boolean): string {
  const slug = (words.length === 1 ? (words[0] ?? '') : '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-\d]+|-+$/g, '')
  const near = ID.test(slug) && slug !== words[0] ? slug : undefined
  return zh
    ? `用法：jibao new-format <代号> [--from <表式>] [--project]；代号用小写字母、数字和连字符，以字母开头${near ? `；是否应为“${near}”？` : ''}`
    : `usage: jibao new-format <id> [--from <id>] [--project]; the id in lower-case letters, digits and hyphens, a letter first${near ? `; did you mean “${near}”?` : ''}`
}
