// What a build lists of what it found.

import { expect, test } from 'vitest'
import type { Level } from '../../scripts/base/check.ts'
import { openTold } from '../../scripts/commands/run/told.ts'
import type { Finding } from '../../scripts/messages/messages.ts'
import { jibao, makeMini, NARRATIVE } from '../mini.ts'

function finding(level: Level, file: string, line: number): Finding {
  return { code: `a-${level}`, level, message: `${line}`, at: { file, line, column: 1, endLine: line, endColumn: 2 } } as Finding
}

const many = (level: Level, year: number, count: number): Finding[] =>
  Array.from({ length: count }, (_, line) => finding(level, `content/u/${year}/report.yaml`, line + 1))

test('it lists 200 at most, the most severe first, in their order, and counts all', () => {
  const told = openTold([finding('warning', 'content/site.yaml', 1)])
  told.add({ report: { unit: 'u', year: 2020 }, findings: [...many('info', 2020, 300), ...many('warning', 2020, 120)] })
  told.add({ report: { unit: 'u', year: 2021 }, findings: [...many('warning', 2021, 40), ...many('error', 2021, 30)] })
  const { all, leftOut, shown } = told.selection()
  expect(all).toEqual({ error: 30, warning: 161, info: 300 })
  expect(leftOut).toEqual({ error: 0, warning: 0, info: 291 })
  expect(shown.map(({ at, level }) => `${level} ${at.file} ${at.line}`)).toEqual(
    [
      finding('warning', 'content/site.yaml', 1),
      ...many('info', 2020, 9),
      ...many('warning', 2020, 120),
      ...many('warning', 2021, 40),
      ...many('error', 2021, 30),
    ].map(({ at, level }) => `${level} ${at.file} ${at.line}`),
  )
})

test('of errors without end 200 are listed', () => {
  const told = openTold([])
  for (let year = 2000; year < 2010; year += 1) told.add({ report: { unit: 'u', year }, findings: many('error', year, 100) })
  const { all, leftOut, shown } = told.selection()
  expect([shown.length, all.error, leftOut.error]).toEqual([200, 1000, 800])
})

test('what several reports meet outside of them is told once', () => {
  const told = openTold([])
  for (const year of [2020, 2021]) told.add({ report: { unit: 'u', year }, findings: [finding('warning', 'templates/mini/text.hbs', 3)] })
  expect(told.selection()).toMatchObject({ all: { error: 0, warning: 1, info: 0 }, shown: [{ code: 'a-warning' }] })
})

test('a build says how many it does not list', async () => {
  const text = Array.from({ length: 230 }, (_, i) => `全年完成第${i}项工作，占比 ${i}％ ，。`).join('\n\n')
  const { out } = await jibao(makeMini({ 'content/u/2020/narrative.md': `${NARRATIVE}\n${text}\n` }), 'build', '--no-pdf')
  expect(out).toMatch(/未列出：错误 \d+，警告 \d+，提示 \d+/)
})
