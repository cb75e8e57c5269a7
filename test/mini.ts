// test: a small form (test/form) and a unit that fills it in, sound as it stands; a test changes what it is about.

import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Command, dispatch } from '../scripts/command.ts'
import { build } from '../scripts/commands/build.ts'
import { check } from '../scripts/commands/check.ts'
import { explain } from '../scripts/commands/explain.ts'
import { inquire, inquireShared } from '../scripts/compile.ts'
import type { Figures } from '../scripts/figures/figures.ts'
import type { Finding } from '../scripts/messages/messages.ts'
import { listing } from '../scripts/terminal.ts'
import { openWorkspace } from '../scripts/workspace.ts'
import { makeRoot } from './roots.ts'

export const PROGRAM = resolve(import.meta.dirname, '..')
const FORM = join(import.meta.dirname, 'form')

export const SITE = 'title: 公开站\npublisher: 某市\nlanguage: zh-CN\n'
export const UNIT = 'name: 某街道办事处\nshortName: 某街道\nregion: 某省某市\nlevel: 乡镇街道级\nkind: 行政单位\n'
export const FACTS = `format: mini
facts:
  人员: { 编制数: 52, 在职人数: 43 }
  经费:
    合计: { 预算: 120.50, 决算: 100.5 }
    基本: { 预算: 70, 决算: 60.25 }
    项目: { 预算: 50.5, 决算: 40.25 }
  业绩:
    培训: { 数值: 40, 单位: 篇, 限定: 余 }
`
export const REPORT = `${FACTS}indicators:\n  产出: { 按时完成: true, 公开: true }\n`
export const NARRATIVE = `# 基本情况

## 人员

编制{{人员.编制数}}人，在职率{{在职率}}。

## 经费

决算{{经费.合计.决算}}万元。

# 主要业绩

## 培训工作

全年培训{{业绩.培训}}。
`

/** Years whose reports say the same would be told: most tests have two of them for other reasons. */
export const SAME_YEARS = { 'content/site.yaml': `${SITE}findings: { unchanged-from-last-year: 'off', amounts-of-last-year: 'off' }\n` }

/** The sound root's files; a value of `undefined` in `changes` leaves a file out. */
export function miniFiles<Content extends string | Uint8Array = string>(
  changes: Readonly<Record<string, Content | undefined>> = {},
): Record<string, string | Content> {
  const form = readdirSync(FORM, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path): [string, string] => [path.slice(FORM.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')])
  const all: Record<string, string | Content | undefined> = {
    ...Object.fromEntries(form),
    'content/site.yaml': SITE,
    'content/u/unit.yaml': UNIT,
    'content/u/2020/report.yaml': REPORT,
    'content/u/2020/narrative.md': NARRATIVE,
    ...changes,
  }
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string | Content] => entry[1] !== undefined))
}

export function makeMini(changes: Readonly<Record<string, string | Uint8Array | undefined>> = {}): string {
  return makeRoot(miniFiles(changes))
}

export const report = (text: string): Record<string, string> => ({ 'content/u/2020/report.yaml': text })
export const narrative = (text: string): Record<string, string> => ({ 'content/u/2020/narrative.md': text })

/** What `check` finds in u/2020 and its site, with the figures the pages are set from. */
export function checkMini(
  changes: Readonly<Record<string, string | Uint8Array | undefined>> = {},
  language: 'zh' | 'en' = 'zh',
): { findings: Finding[]; waived: readonly Finding[]; figures: Figures | undefined } {
  const workspace = openWorkspace({ site: makeMini(changes), program: PROGRAM }, language)
  const inquiry = inquire(workspace, { unit: 'u', year: 2020 })
  return { findings: [...inquireShared(workspace), ...inquiry.findings], waived: inquiry.waived, figures: inquiry.figures }
}

/** `code file:line:column`, the file without its folders. */
export function brief(findings: readonly Finding[]): string[] {
  return findings.map(({ code, at }) => `${code} ${at.file.replace(/^.*\//, '')}:${at.line}:${at.column}`)
}

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** The command line, in this process, without colors. */
export function jibao(root: string | undefined, ...words: string[]): Promise<Ran> {
  return jibaoWith([build, check, explain], root, ...words)
}

/** The same with other commands than those that most tests need. */
export async function jibaoWith(commands: readonly Command[], root: string | undefined, ...words: string[]): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  const code = await dispatch(commands, [...words, ...(root === undefined ? [] : ['--root', root])], PROGRAM, {
    print: (text) => out.push(text),
    complain: (sentence) => err.push(sentence),
    progress: (line) => err.push(line),
    findings: (findings, roots, language) => findings.length > 0 && out.push(listing(findings, roots, language, false)),
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}
