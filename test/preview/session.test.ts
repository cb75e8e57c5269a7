// What changes on the disk is seen at once, told once, and read again where it changed and nowhere else.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { keyText } from '../../scripts/base/report-key.ts'
import { openSession, type Session, type View } from '../../scripts/preview/session.ts'
import { watchSite } from '../../scripts/preview/watch.ts'
import { makeMini, PROGRAM, REPORT } from '../mini.ts'
import { previewing } from './previewing.ts'

const FILE = 'content/u/2020/report.yaml'
const KEY = { unit: 'u', year: 2020 }

function session(site: string): { session: Session; told: string[][] } {
  const told: string[][] = []
  const opened = openSession({ site, program: PROGRAM }, 'zh', (views: readonly View[]) => told.push(views.map(({ key }) => keyText(key))))
  onTestFinished(() => opened.close())
  return { session: opened, told }
}

const textOf = ({ good }: View): string => good?.page.html ?? ''

it('computes a report again when it has changed, once for all that came together', async () => {
  const site = makeMini()
  const { session: one, told } = session(site)
  expect(textOf(one.view(KEY))).toContain('编制<data')
  for (const quota of ['60', '61', '62']) {
    writeFileSync(join(site, FILE), REPORT.replace('编制数: 52', `编制数: ${quota}`))
    one.touch([FILE])
  }
  await vi.waitFor(() => expect(told).toEqual([['u/2020']]))
  expect(one.view(KEY).good?.figures.facts.facts.get('人员.编制数')?.text).toBe('62')
  expect(one.view(KEY).version).toBe(2)
})

it('keeps the last good page of a file that is broken, and tells its findings', () => {
  const site = makeMini()
  const { session: one } = session(site)
  const { good } = one.view(KEY)
  writeFileSync(join(site, FILE), REPORT.replace('facts:', 'facts: [').replace('人员: {', '人员: {{'))
  one.touch([FILE])
  const broken = one.view(KEY)
  expect([broken.isBroken, broken.good]).toEqual([true, good])
  expect(broken.findings.some(({ level }) => level === 'error')).toBe(true)
  writeFileSync(join(site, FILE), REPORT)
  one.touch([FILE])
  expect(one.view(KEY).isBroken).toBe(false)
})

it('reads the report that changed and no other of the unit', () => {
  const next = { unit: 'u', year: 2021 }
  const site = makeMini({ 'content/u/2021/report.yaml': REPORT, 'content/u/2021/narrative.md': '# 基本情况\n' })
  const { session: one } = session(site)
  const before = one.view(next).good?.figures
  writeFileSync(join(site, 'content/u/2021/report.yaml'), REPORT.replace('编制数: 52', '编制数: 53'))
  one.touch(['content/u/2021/report.yaml'])
  const after = one.view(next).good?.figures
  expect(after?.facts.facts.get('人员.编制数')?.text).toBe('53')
  expect(after?.lastYear?.facts.facts.get('人员.编制数')).toBe(before?.lastYear?.facts.facts.get('人员.编制数'))
})

it('the year after follows what changes in the year before', () => {
  const next = { unit: 'u', year: 2021 }
  const site = makeMini({ 'content/u/2021/report.yaml': REPORT, 'content/u/2021/narrative.md': '# 基本情况\n' })
  const { session: one } = session(site)
  one.view(next)
  writeFileSync(join(site, FILE), REPORT.replace('编制数: 52', '编制数: 70'))
  one.touch([FILE])
  expect(one.view(next).good?.figures.lastYear?.facts.facts.get('人员.编制数')?.text).toBe('70')
})

it('sees a new report, and follows the form and the site', () => {
  const site = makeMini()
  const { session: one } = session(site)
  one.view(KEY)
  mkdirSync(join(site, 'content/u/2021'))
  writeFileSync(join(site, 'content/u/2021/report.yaml'), REPORT)
  one.touch(['content/u/2021/report.yaml'])
  expect(one.report('u/2021')).toEqual({ unit: 'u', year: 2021 })
  writeFileSync(join(site, 'content/u/unit.yaml'), 'name: 改名街道办事处\nshortName: 改名街道\nregion: 某省某市\n')
  one.touch(['content/u/unit.yaml'])
  expect(one.view(KEY).good?.figures.facts.unitName).toBe('改名街道办事处')
})

it('the watcher tells of what an editor does, together', async () => {
  const site = makeMini()
  const told: (readonly string[])[] = []
  const watching = await watchSite(site, (files) => told.push(files))
  onTestFinished(() => watching.close())
  let writes = 0
  await vi.waitFor(
    () => {
      // What is written while it starts may be missed; the session looks at the files itself when it is asked.
      writeFileSync(join(site, FILE), `${REPORT}${'\n'.repeat((writes += 1))}`)
      writeFileSync(join(site, 'content/u/2020/narrative.md'), `# 基本情况${'\n'.repeat(writes)}`)
      expect(new Set(told.flat())).toEqual(new Set([FILE, 'content/u/2020/narrative.md']))
    },
    { timeout: 8000, interval: 100 },
  )
})

it('sees what a watcher has missed', () => {
  const site = makeMini()
  const { session: one } = session(site)
  one.view(KEY)
  writeFileSync(join(site, FILE), REPORT.replace('编制数: 52', '编制数: 600'))
  expect(one.view(KEY).good?.figures.facts.facts.get('人员.编制数')?.text).toBe('600')
})

it('a page hears of a change on the disk, and once of its own', async () => {
  const site = makeMini()
  const preview = await previewing(site)
  await preview.ask('/report/u/2020')
  const versions: number[] = []
  const stream = await fetch(`http://127.0.0.1:${preview.port}/events`, { headers: { cookie: `jibao-${preview.port}=${preview.token}` } })
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  const listen = async (): Promise<void> => {
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read())
      for (const [, version] of read.value.matchAll(/"version":(\d+)/g)) versions.push(Number(version))
  }
  const heard = listen().catch(() => undefined)
  writeFileSync(join(site, FILE), REPORT.replace('编制数: 52', '编制数: 60'))
  await vi.waitFor(() => expect(versions).toEqual([2]), { timeout: 5000 })
  const digest = await preview.digest('u/2020', 'report.yaml')
  const edits = [{ kind: 'set', path: ['facts', '人员', '编制数'], value: { kind: 'number', text: '61' } }]
  expect((await preview.post('/edit/u/2020', { file: 'report.yaml', digest, edits })).status).toBe(200)
  await vi.waitFor(() => expect(versions).toEqual([2, 3]), { timeout: 5000 })
  await new Promise((later) => setTimeout(later, 400)) // the watcher has told the save, too
  expect(versions).toEqual([2, 3])
  await reader?.cancel()
  await heard
})
