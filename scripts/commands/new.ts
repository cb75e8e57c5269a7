// jibao new: the files of a new unit-year, with every required place and its filling-in note.

import type { Command } from '../command.ts'
import { formatIds, locate, type Roots } from '../content/content.ts'
import { nearest } from '../facts/facts.ts'
import { skeleton, writeNew } from '../site/site.ts'
import { blankYear, derivationOf, openWorkspace } from '../workspace.ts'

export const create: Command = {
  name: 'new',
  takes: '<unit> <year> --format <id>',
  about: {
    zh: '新建一个单位年度：数据、指标、正文各处都已列出，只等填写',
    en: 'start a unit-year with every fact, indicator and section in place',
  },
  options: { format: { type: 'string', value: 'ID', zh: '表式，见 jibao formats', en: 'the official form, see jibao formats' } },
  run: async ({ options, words, roots, language, terminal }) => {
    const workspace = openWorkspace(roots, language)
    const zh = workspace.language === 'zh'
    const [unit = '', year = ''] = words
    const id = String(options.format ?? '')
    if (id === '' || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(unit) || !/^\d{4}$/.test(year) || words.length > 2) {
      terminal.complain(
        zh
          ? '用法：jibao new <单位> <年度> --format <表式>；单位用小写字母、数字和连字符，年度为四位数'
          : 'usage: jibao new <unit> <year> --format <id>; the unit in lower-case letters, digits and hyphens',
      )
      return 2
    }
    const known = formatIds(roots)
    if (!known.includes(id)) {
      const near = nearest(id, known)
      terminal.complain(
        zh
          ? `没有“${id}”这套表式${near ? `；是否应为“${near}”？` : `；现有：${known.join('、')}`}`
          : `no format “${id}”${near ? `; did you mean “${near}”?` : `; there are: ${known.join(', ')}`}`,
      )
      return 2
    }
    const asksDate = [workspace.schemas.schema(`formats/${id}`)?.required ?? []].flat().includes('dated')
    const made = {
      unit,
      year: Number(year),
      asksDate,
      derivation: derivationOf(workspace, id),
      ...blankYear(workspace, id, unit, Number(year)),
    }
    const files = skeleton(made, { site: stands(roots, 'content/site.yaml'), unit: stands(roots, `content/${unit}/unit.yaml`) })
    const taken = writeNew(roots.site, files)
    if (taken.length > 0) {
      terminal.complain(zh ? `已经有 ${taken.join('、')}，没有改动` : `${taken.join(', ')} exist already, nothing was changed`)
      return 1
    }
    terminal.print([...files.keys()].join('\n'))
    return 0
  },
}

/** True for a file of the user's own root. */
function stands(roots: Roots, file: string): boolean {
  return locate({ ...roots, program: roots.site }, file) !== undefined
}
