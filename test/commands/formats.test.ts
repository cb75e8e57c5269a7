// test: the list of official forms.

import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formats } from '../../scripts/commands/formats.ts'
import { formatIds } from '../../scripts/content/content.ts'
import { jibaoWith, PROGRAM } from '../mini.ts'
import { filesIn, makeRoot } from '../roots.ts'

const jibao = (root: string, ...words: string[]) => jibaoWith([formats], root, ...words)
const SIXTH = filesIn(join(PROGRAM, 'test/sixth-form'))

test('every built-in form is listed with its title, region, year, rule and parts', async () => {
  const { code, out } = await jibao(makeRoot({ 'content/.gitkeep': '' }), 'formats')
  expect(code).toBe(0)
  const entries = out.split('\n\n')
  expect(entries.map((entry) => entry.split('\n')[0])).toEqual(formatIds({ site: join(PROGRAM, 'test/none'), program: PROGRAM }))
  expect(entries.length).toBeGreaterThanOrEqual(5)
  for (const entry of entries) {
    expect(
      entry
        .split('\n')
        .slice(1)
        .map((row) => row.split('\t')[0]?.trim()),
    ).toEqual(['标题', '地区', '年度', '依据', '组成'])
    expect(entry).toMatch(/\n {2}年度\t20\d\d\n/)
    for (const row of entry.split('\n').slice(1)) expect(row.split('\t')[1]).toMatch(/\p{Script=Han}|20\d\d/u)
  }
})

test('a form of the user’s own root stands in the list, its parts in printing order', async () => {
  const { out } = await jibao(makeRoot(SIXTH), 'formats')
  expect(out.split('\n\n').find((entry) => entry.startsWith('jiangnan-xian-2025'))).toBe(`jiangnan-xian-2025
  标题\t{{单位.名称}}{{年度}}年度部门整体支出绩效自评报告
  地区\t某省江南县
  年度\t2025
  依据\t江南县部门整体支出绩效自评表式（2025年度）
  组成\t题头、正文、签署；附件1 部门收支基础数据表；附件2 部门整体支出绩效自评打分表`)
})

test('in English the labels are English, what the form says stays as it is', async () => {
  const { out } = await jibao(makeRoot(SIXTH), 'formats', '--lang', 'en')
  const entry = out.split('\n\n').find((one) => one.startsWith('jiangnan-xian-2025')) ?? ''
  expect(entry).toContain('\n  region\t某省江南县\n  year\t2025\n')
  expect(entry).toContain('parts\ttitleBlock, narrative, signature; annex 1 部门收支基础数据表')
})

test('words behind the command are wrong usage', async () => {
  expect((await jibao(makeRoot({ 'content/.gitkeep': '' }), 'formats', 'x')).code).toBe(2)
})
