// soak: a random report laid out as the files of the small form, one after the other in the same folder.

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openWorkspace } from '../../scripts/workspace.ts'
import { miniFiles, NARRATIVE, PROGRAM } from '../mini.ts'
import type { RandomReport, WrittenFact } from './documents.ts'
import { BEFORE, BEHIND, breaches, type Written } from './law.ts'

/** Fills an empty folder with the small form, and gives what says of each report how it breaks the law of reading. */
export function openLaw(root: string): (report: RandomReport) => string[] {
  for (const [file, text] of Object.entries(miniFiles())) write(root, file, text)
  const workspace = openWorkspace({ site: root, program: PROGRAM }, 'zh')
  return (report) => {
    const written = writtenOf(report)
    write(root, 'content/u/2020/report.yaml', written.reportYaml)
    write(root, 'content/u/2020/narrative.md', written.narrative)
    return breaches(workspace, written)
  }
}

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}

export function writtenOf({ facts, prose }: RandomReport): Written {
  const opening = `${NARRATIVE}\n# 其他\n\n${BEFORE}\n\n`
  const narrative = `${opening}${prose}\n\n${BEHIND}\n`
  return { facts, reportYaml: yamlOf(facts), narrative, from: opening.length, to: opening.length + prose.length }
}

const SOUND: readonly WrittenFact[] = [
  { name: '人员.编制数', yaml: '52', meant: '52' },
  { name: '人员.在职人数', yaml: '43', meant: '43' },
  ...['合计', '基本', '项目'].flatMap((name) =>
    ['预算', '决算'].map((year) => ({ name: `经费.${name}.${year}`, yaml: '1.00', meant: '1.00' })),
  ),
  { name: '业绩.培训.数值', yaml: '40' },
  { name: '业绩.培训.单位', yaml: '篇' },
]

/** One fact a line, with its name behind it: a finding on the line is a finding on the fact. */
function yamlOf(facts: readonly WrittenFact[]): string {
  const all = new Map([...SOUND, ...facts].map((fact) => [fact.name, fact.yaml]))
  const lines: string[] = ['format: mini', 'facts:']
  let before: readonly string[] = []
  for (const [name, yaml] of [...all].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const path = name.split('.')
    const shared = path.findIndex((step, i) => step !== before[i])
    for (const [depth, step] of path.entries()) {
      if (depth < shared) continue
      const indent = '  '.repeat(depth + 1)
      lines.push(depth === path.length - 1 ? `${indent}${step}: ${yaml} # ${name}` : `${indent}${step}:`)
    }
    before = path
  }
  return `${lines.join('\n')}\nindicators:\n  产出: { 按时完成: true, 公开: true }\n`
}
