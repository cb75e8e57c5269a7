// What is filled in is written, those bytes alone; nothing is lost, and nothing that somebody else wrote is overwritten.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeMini, NARRATIVE, PROGRAM, REPORT } from '../mini.ts'
import { previewing, set } from './previewing.ts'

const FILE = 'content/u/2020/report.yaml'
const read = (site: string, file = FILE): string => readFileSync(join(site, file), 'utf8')

it('writes the bytes of the value and no others', async () => {
  const site = makeMini()
  const preview = await previewing(site)
  const digest = await preview.digest('u/2020', 'report.yaml')
  const edits = [set(['facts', '经费', '合计', '预算'], '120.00'), set(['facts', '人员', '编制数'], '')]
  const { status, text } = await preview.post('/edit/u/2020', { file: 'report.yaml', digest, edits })
  expect(status, text).toBe(200)
  expect(read(site)).toBe(REPORT.replace('120.50', '120.00').replace('编制数: 52', '编制数: null'))
  expect(await preview.digest('u/2020', 'report.yaml')).toBe((JSON.parse(text) as { digest: string }).digest)
})

it('200 saves at once lose none, whoever of them sees the file first', async () => {
  const site = makeMini()
  const preview = await previewing(site)
  const digest = await preview.digest('u/2020', 'report.yaml')
  const names = Array.from({ length: 200 }, (_, i) => `数${i}`)
  const saved = await Promise.all(
    names.map((name, i) =>
      preview.post('/edit/u/2020', { file: 'report.yaml', digest, edits: [set(['facts', '业绩', name, '数值'], `${i}.50`)] }),
    ),
  )
  expect(new Set(saved.map(({ status }) => status))).toEqual(new Set([200]))
  const text = read(site)
  expect(names.filter((name, i) => !text.includes(`${name}: { 数值: ${i}.50 }`))).toEqual([])
  expect(readdirSync(join(site, 'content/u/2020')).sort()).toEqual(['narrative.md', 'report.yaml'])
}, 120_000)

it('200 saves of one value at once are all answered, and the last stands', async () => {
  const site = makeMini()
  const preview = await previewing(site)
  const digest = await preview.digest('u/2020', 'report.yaml')
  const save = (i: number): object => ({ file: 'report.yaml', digest, edits: [set(['facts', '人员', '编制数'], `${i}`)] })
  const saved = await Promise.all(Array.from({ length: 200 }, (_, i) => preview.post('/edit/u/2020', save(1000 + i))))
  expect(saved.filter(({ status }) => status !== 200)).toEqual([])
  const last = Number(/编制数: (\d+)/.exec(read(site))?.[1])
  expect(read(site)).toBe(REPORT.replace('编制数: 52', `编制数: ${last}`))
  expect((JSON.parse(saved[last - 1000]?.text ?? '') as { digest: string }).digest).toBe(await preview.digest('u/2020', 'report.yaml'))
}, 120_000)

it('does not overwrite a file that was changed meanwhile, and gives both sides', async () => {
  const site = makeMini()
  const preview = await previewing(site)
  const digest = await preview.digest('u/2020', 'report.yaml')
  const theirs = REPORT.replace('在职人数: 43', '在职人数: 44')
  writeFileSync(join(site, FILE), theirs)
  const edits = [set(['facts', '人员', '编制数'], '60')]
  const { status, text } = await preview.post('/edit/u/2020', { file: 'report.yaml', digest, edits })
  expect(status).toBe(409)
  expect(read(site)).toBe(theirs)
  const told = JSON.parse(text) as { digest: string; text: string }
  expect(told.text).toBe(theirs)
  expect((await preview.post('/edit/u/2020', { file: 'report.yaml', digest: told.digest, edits })).status).toBe(200)
  expect(read(site)).toBe(theirs.replace('编制数: 52', '编制数: 60'))
})

it('what depends on where things stand is written into the very file that was seen', async () => {
  const site = makeMini({ [FILE]: REPORT.replace('facts:\n', 'facts:\n  机构: [甲, 乙]\n') })
  const preview = await previewing(site)
  const digest = await preview.digest('u/2020', 'report.yaml')
  const remove = { file: 'report.yaml', digest, edits: [{ kind: 'remove', path: ['facts', '机构', 0] }] }
  const both = await Promise.all([preview.post('/edit/u/2020', remove), preview.post('/edit/u/2020', remove)])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(read(site)).toContain('机构: [乙]')
})

it('refuses what cannot be written, and says why', async () => {
  const site = makeMini()
  const preview = await previewing(site)
  const digest = await preview.digest('u/2020', 'report.yaml')
  const edits = [set(['facts', '人员'], '5')]
  const { status, text } = await preview.post('/edit/u/2020', { file: 'report.yaml', digest, edits })
  expect([status, text]).toEqual([422, '{"refused":"not-a-value"}'])
  expect(read(site)).toBe(REPORT)
})

it('writes a section of the narrative, whose box is found by its lines', async () => {
  const site = makeMini()
  const preview = await previewing(site)
  const digest = await preview.digest('u/2020', 'narrative.md')
  const at = NARRATIVE.split('\n').indexOf('## 人员') + 1
  const body = { file: 'narrative.md', digest, from: at, to: at + 3, text: '编制{{人员.编制数}}人。\n\n另有一段。' }
  expect((await preview.post('/text/u/2020', { ...body, to: at + 2 })).status).toBe(409)
  expect((await preview.post('/text/u/2020', { ...body, text: '# 新的标题' })).status).toBe(422)
  expect((await preview.post('/text/u/2020', body)).status).toBe(200)
  expect(read(site, 'content/u/2020/narrative.md')).toBe(
    NARRATIVE.replace('编制{{人员.编制数}}人，在职率{{在职率}}。', '编制{{人员.编制数}}人。\n\n另有一段。'),
  )
})

const FIRST = '# 基本情况\n\n'
const PEOPLE = '## 人员\n\n编制{{人员.编制数}}人，在职率{{在职率}}。\n\n'
const MONEY = '## 经费\n\n决算{{经费.合计.决算}}万元。\n\n'
const WORK = '# 主要业绩\n\n## 培训工作\n\n全年培训{{业绩.培训}}。\n'

it.each([
  ['between its neighbours', FIRST + PEOPLE + WORK, '基本情况/经费', `${FIRST}${PEOPLE}## 经费\n\n${WORK}`],
  ['before those that follow', FIRST + MONEY + WORK, '基本情况/人员', `${FIRST}## 人员\n\n${MONEY}${WORK}`],
  ['at the end', FIRST + PEOPLE + MONEY, '主要业绩', `${FIRST}${PEOPLE}${MONEY}# 主要业绩\n`],
  ['at the beginning, with CRLF', WORK.replaceAll('\n', '\r\n'), '基本情况', `# 基本情况\r\n\r\n${WORK.replaceAll('\n', '\r\n')}`],
])('a heading of the outline is put in %s', async (_, narrative, titles, result) => {
  const site = makeMini({ 'content/u/2020/narrative.md': narrative })
  const preview = await previewing(site)
  const digest = await preview.digest('u/2020', 'narrative.md')
  const body = { file: 'narrative.md', digest, section: `narrative.md:new:${titles}` }
  expect((await preview.post('/section/u/2020', { ...body, section: 'narrative.md:new:别的' })).status).toBe(409)
  expect((await preview.post('/section/u/2020', body)).status).toBe(200)
  expect(read(site, 'content/u/2020/narrative.md')).toBe(result)
})

it('a heading is taken away where nothing stands below it and nothing need', async () => {
  const form = read(PROGRAM, 'test/form/templates/mini/format.yaml')
  const site = makeMini({
    'templates/mini/format.yaml': form.replace('[人员,', '[{ title: 人员, optional: true },'),
    'content/u/2020/narrative.md': `${FIRST}## 人员\n\n${MONEY}${WORK}`,
  })
  const preview = await previewing(site)
  const digest = await preview.digest('u/2020', 'narrative.md')
  const at = (line: number): object => ({ file: 'narrative.md', digest, section: `narrative.md:${line}` })
  expect((await preview.post('/section/u/2020', at(5))).status).toBe(409) // 经费 says something
  expect((await preview.post('/section/u/2020', at(3))).status).toBe(200)
  expect(read(site, 'content/u/2020/narrative.md')).toBe(FIRST + MONEY + WORK)
})

it('makes what a finding offers, once', async () => {
  const site = makeMini({ [FILE]: REPORT.replace('预算: 120.50', '预算: 120.500') })
  const preview = await previewing(site)
  const { told } = JSON.parse((await preview.ask('/form/u/2020')).text) as { told: string }
  const finding = /data-fix="([^"]+)"/.exec(told)?.[1]
  expect(finding).toBeDefined()
  const fixed = await preview.post('/fix/u/2020', { finding })
  expect([fixed.status, fixed.text]).toEqual([200, expect.any(String)])
  expect(read(site)).toBe(REPORT.replace('120.50', '120.5'))
  expect((await preview.post('/fix/u/2020', { finding })).status).toBe(409)
})
