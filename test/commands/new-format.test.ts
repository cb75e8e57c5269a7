// test: what jibao new-format writes: forms that are sound as written, with all their ids right, and over nothing.

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../../scripts/commands/check.ts'
import { formats } from '../../scripts/commands/formats.ts'
import { createFormat } from '../../scripts/commands/new-format.ts'
import { create } from '../../scripts/commands/new.ts'
import { formatIds } from '../../scripts/content/content.ts'
import type { Finding } from '../../scripts/messages/messages.ts'
import { jibaoWith, PROGRAM } from '../mini.ts'
import { TASK_FORM } from '../projects/form.ts'
import { filesIn, makeRoot } from '../roots.ts'

const jibao = (root: string, ...words: string[]) => jibaoWith([createFormat, formats, create, check], root, ...words)
const BUILT_IN = formatIds({ site: join(PROGRAM, 'test/none'), program: PROGRAM })
const ID = 'henan-2025'

interface NamedSchema {
  readonly properties: { readonly format: { readonly const?: string } }
}

const emptySite = (): string => makeRoot({ ...TASK_FORM, 'content/.gitkeep': '' })

async function made(...options: string[]): Promise<{ root: string; out: string; files: Record<string, string> }> {
  const root = emptySite()
  const { code, out, err } = await jibao(root, 'new-format', ID, ...options)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return { root, out, files: filesIn(root) }
}

describe.each([[[]], [['--project']], ...[...BUILT_IN, 'task'].map((id) => [['--from', id]])])('new-format henan-2025 %j', (options) => {
  test('is sound as written, and so is a report of it but for its blanks', async () => {
    const { root } = await made(...options)
    expect(await jibao(root, 'formats', '--check', ID)).toEqual({ code: 0, out: `试用了表式 ${ID}：错误 0，警告 0，提示 0`, err: '' })
    const isProject = options.some((option) => option === '--project' || option === 'task' || /-xiangmu-\d{4}$/.test(option))
    const { code, err } = await jibao(root, 'new', 'u', '2025', ...(isProject ? ['p'] : []), '--format', ID)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const findings = (JSON.parse((await jibao(root, 'check', '--format', 'json')).out) as Finding[]).filter(({ level }) => level !== 'info')
    expect(findings.map((one) => one.code)).toContain('input-blank')
    expect(findings.filter(({ code: told }) => !BLANKS.includes(told))).toEqual([])
  })

  test('has its id in the four places, and its own files only', async () => {
    const { out, files } = await made(...options)
    const schema = JSON.parse(files[`schemas/formats/${ID}.schema.json`] ?? '{}') as NamedSchema
    expect(schema.properties.format.const ?? ID).toBe(ID)
    expect(files[`templates/${ID}/format.yaml`]).toMatch(new RegExp(`^id: ${ID}$`, 'm'))
    for (const file of out.split('\n'))
      expect(file).toMatch(/^(schemas\/formats\/henan-2025\.|templates\/henan-2025\/|\.jibao\/schemas\/$)/)
  })

  test('tells an editor where the schemas lie', async () => {
    const { root, files } = await made(...options)
    const sheets = Object.entries(files).filter(([file]) => file.startsWith(`templates/${ID}/`) && file.endsWith('.yaml'))
    expect(sheets.length).toBeGreaterThan(0)
    for (const [file, text] of sheets) {
      const [, schema = ''] = /^# yaml-language-server: \$schema=(.*)\n/.exec(text) ?? []
      expect(schema).toMatch(new RegExp(`/${file.replace(/.*\/|\.yaml$/g, '')}(-variant)?\\.schema\\.json$`))
      expect(existsSync(join(root, dirname(file), schema))).toBe(true)
    }
  })
})

const BLANKS = ['input-blank', 'prose-placeholder', 'score-undetermined', 'section-empty']

test('a variant says little: its id and its base; whatever it says goes before what it is based on', async () => {
  const { root, files } = await made('--from', 'changsha-yuhua-2020')
  expect(Object.keys(files).filter((file) => file.includes(ID) && !file.startsWith('.jibao'))).toEqual([
    `schemas/formats/${ID}.schema.json`,
    `templates/${ID}/format.yaml`,
  ])
  expect((await jibao(root, 'formats')).out).toMatch(/^henan-2025\n  标题\t\{\{年度\}\}年度\{\{单位\.简称\}\}整体支出预算绩效自评报告\n/m)
  expect(files[`schemas/formats/${ID}.schema.json`]).toContain('采用 henan-2025 表式')
})

describe('what is refused', () => {
  test.each([
    [
      ['Henan_2025'],
      2,
      '用法：jibao new-format <代号> [--from <表式>] [--project]；代号用小写字母、数字和连字符，以字母开头；是否应为“henan-2025”？',
    ],
    [['2025henan'], 2, '是否应为“henan”？'],
    [['shared'], 2, '用法：jibao new-format'],
    [['../x'], 2, '用法：jibao new-format'],
    [['a', 'b'], 2, '用法：jibao new-format'],
    [[], 2, '用法：jibao new-format'],
    [['x', '--from', 'changsha-yuhua-2021'], 2, '没有“changsha-yuhua-2021”这套表式；是否应为“changsha-yuhua-2020”？'],
    [['x', '--from', 'zzz'], 2, '没有“zzz”这套表式；现有：'],
    [['x', '--from', 'changsha-yuhua-2020', '--project'], 2, '“changsha-yuhua-2020”是单位的表式，不写 --project'],
    [['changsha-yuhua-2020'], 1, '已经有“changsha-yuhua-2020”这套表式，没有改动'],
    [['task'], 1, '已经有“task”这套表式，没有改动'],
  ])('%j: exit code %i, one sentence, no file', async (words, expected, sentence) => {
    const root = emptySite()
    const before = filesIn(root)
    const { code, out, err } = await jibao(root, 'new-format', ...words)
    expect({ code, out }).toEqual({ code: expected, out: '' })
    expect(err).toContain(sentence)
    expect(err).not.toContain('\n')
    expect(filesIn(root)).toEqual(before)
  })

  test('to write over a file, even one of no form yet', async () => {
    const root = makeRoot({ 'content/.gitkeep': '', [`schemas/formats/${ID}.schema.json`]: '{}' })
    const before = filesIn(root)
    expect(await jibao(root, 'new-format', ID)).toEqual({ code: 1, out: '', err: `已经有 schemas/formats/${ID}.schema.json，没有改动` })
    expect(filesIn(root)).toEqual(before)
  })
})
