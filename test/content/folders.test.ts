// What stands in content/ is read, or told with the reason why it is not.

import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { locate, readFolders, readUnitYear } from '../../scripts/content/content.ts'
import { faultOfName, sameOnDisk } from '../../scripts/content/names.ts'
import { checkMini, jibao, makeMini, REPORT } from '../mini.ts'
import { makeRoot } from '../roots.ts'

/** `code file why`, with what it should be renamed to. */
function told(site: string): string[] {
  return readFolders(site).observations.map(({ at, check, slots }) => {
    const why = typeof slots['why'] === 'object' ? slots['why'].term : ''
    return [check.code, at.file, why, slots['meant'] ?? []].flat().join(' ')
  })
}

const SOUND = { 'content/a/2020/report.yaml': '', 'content/a/unit.yaml': '', 'content/site.yaml': '', 'content/README.md': '' }

test('a site as it should be has nothing to tell, hidden names and loose papers included', () => {
  expect(told(makeRoot({ ...SOUND, 'content/.git/x': '', 'content/a/2020/notes.txt': '', 'content/a/2020/indicators.yaml': '' }))).toEqual(
    [],
  )
})

test('folders that are no year are told with the year that they may mean', () => {
  const folders = ['2022-gongkai', '２０２１', '2020a', '草稿', '20201', '0000'].map((name) => [`content/a/${name}/report.yaml`, ''])
  expect(told(makeRoot({ ...SOUND, ...Object.fromEntries(folders) }))).toEqual([
    'content-not-read content/a/0000 year',
    'content-not-read content/a/20201 year',
    'content-not-read content/a/2020a year 2020',
    'content-not-read content/a/2022-gongkai year 2022',
    'content-not-read content/a/草稿 year',
    'content-not-read content/a/２０２１ year 2021',
  ])
})

test('a unit without years, a folder in a year, and files in the wrong folder are told', () => {
  const site = makeRoot({
    ...SOUND,
    'content/b/unit.yaml': '',
    'content/a/2020/插图/1.png': '',
    'content/report.yaml': '',
    'content/a/narrative.md': '',
    'content/a/2020/report.yml': '',
  })
  expect(told(site)).toEqual([
    'content-not-read content/report.yaml place',
    'content-not-read content/a/narrative.md place',
    'content-not-read content/a/2020/插图 deeper',
    'content-not-read content/a/2020/report.yml place',
    'content-not-read content/b years',
  ])
})

test('links in what forms are read from are told, and not followed', () => {
  const site = makeRoot({ ...SOUND, 'elsewhere/f/format.yaml': '', 'templates/f/format.yaml': '' })
  symlinkSync(join(site, 'elsewhere'), join(site, 'styles'))
  symlinkSync(join(site, 'elsewhere/f/format.yaml'), join(site, 'templates/f/figures.yaml'))
  mkdirSync(join(site, 'schemas/formats'), { recursive: true })
  symlinkSync(join(site, 'nowhere'), join(site, 'schemas/formats/f.schema.json'))
  expect(told(site)).toEqual([
    'content-not-read templates/f/figures.yaml link',
    'content-not-read schemas/formats/f.schema.json link',
    'content-not-read styles link',
  ])
})

test('forms behind a link are not known, and a report behind one is missed with the reason', async () => {
  const site = makeMini()
  renameSync(join(site, 'templates'), join(site, 'forms'))
  symlinkSync(join(site, 'forms'), join(site, 'templates'))
  const codes = async (): Promise<unknown[]> =>
    (JSON.parse((await jibao(site, 'check', '--format', 'json')).out) as { code: string; hint?: string }[]).map(({ code, hint }) => [
      code,
      hint,
    ])
  expect((await codes()).map((one) => (one as string[])[0])).toEqual(['content-not-read', 'format-unknown'])
  rmSync(join(site, 'templates'))
  renameSync(join(site, 'forms'), join(site, 'templates'))
  renameSync(join(site, 'content/u/2020/report.yaml'), join(site, 'report.yaml'))
  symlinkSync(join(site, 'report.yaml'), join(site, 'content/u/2020/report.yaml'))
  expect(await codes()).toEqual([['file-missing', '那里是符号链接，链接指向的内容不读；新建这个文件']])
})

test('content that is a file is told, and nothing breaks', async () => {
  const site = makeRoot({ content: '' })
  expect(told(site)).toEqual(['content-not-read content file'])
  const { code, out } = await jibao(site, 'check', '--format', 'json')
  expect(code).toBe(1)
  expect((JSON.parse(out) as { code: string }[]).map((one) => one.code)).toContain('content-not-read')
})

test.skipIf(process.platform !== 'linux')('a name that is not in UTF-8 is told as GBK has it', () => {
  const site = makeRoot(SOUND)
  const bytes = Buffer.concat([Buffer.from(join(site, 'content/')), Buffer.from([0xbd, 0xd6, 0xb5, 0xc0])])
  mkdirSync(bytes)
  expect(readFolders(site).observations).toMatchObject([
    { check: { code: 'content-not-read' }, slots: { name: '街道', why: { term: 'encoding' } } },
  ])
})

describe('symbolic links', () => {
  test('of a unit, a year and a file are told and not followed', () => {
    const site = makeRoot({ ...SOUND, 'content/a/2021/unused': '' })
    const outside = makeRoot({ 'secret.yaml': 'name: 机密', '2020/report.yaml': '' })
    symlinkSync(outside, join(site, 'content/b'))
    symlinkSync(join(outside, '2020'), join(site, 'content/a/2019'))
    symlinkSync(join(outside, 'secret.yaml'), join(site, 'content/a/2021/report.yaml'))
    symlinkSync('loop.md', join(site, 'content/a/2021/loop.md'))
    expect(told(site)).toEqual([
      'content-not-read content/b link',
      'content-not-read content/a/2019 link',
      'content-not-read content/a/2021/loop.md link',
      'content-not-read content/a/2021/report.yaml link',
    ])
    const read = readUnitYear({ site, program: site }, { unit: 'a', year: 2021 })
    expect(read.value.reportSheet.node).toBeUndefined()
    expect(read.observations.map(({ check }) => check.code)).toContain('file-missing')
  })

  test('on the way to a file lead to nothing, nor do steps out of the root', () => {
    const site = makeRoot({ 'site/content/a.yaml': '', 'other/b.yaml': '' })
    const roots = { site: join(site, 'site'), program: join(site, 'site') }
    symlinkSync(join(site, 'other'), join(site, 'site/styles'))
    expect(locate(roots, 'content/a.yaml')).toBe(join(site, 'site/content/a.yaml'))
    expect([locate(roots, 'styles/b.yaml'), locate(roots, '../other/b.yaml')]).toEqual([undefined, undefined])
  })

  test('to the root itself are the root', () => {
    const site = makeRoot({ 'real/a.yaml': '' })
    symlinkSync(join(site, 'real'), join(site, 'named'))
    expect(locate({ site: join(site, 'named'), program: site }, 'a.yaml')).toBe(join(site, 'named/a.yaml'))
  })
})

describe('names', () => {
  test.each([
    ['CON', 'device'],
    ['aux.d', 'device'],
    ['com1', 'device'],
    ['甲局.', 'end'],
    ['甲局 ', 'end'],
    ['a:b', 'windows'],
    ['a*', 'windows'],
    ['a?', 'windows'],
    ['100%', 'address'],
    ['一#二', 'address'],
    ['a\u0007b', 'control'],
    ['a\u202eb', 'control'],
    ['search', 'taken'],
    ['404.html', 'taken'],
    ['局'.repeat(86), 'long'],
    ['é'.normalize('NFD'), 'form'],
  ])('%j is told', (name, why) => {
    expect(faultOfName(name)).toBe(why)
  })

  test.each(['某某街道办事处', 'zhen-1', '第3中学（初中部）', 'console', 'a.b', '局'.repeat(85), 'é'.normalize('NFC')])(
    '%s is sound',
    (name) => {
      expect(faultOfName(name)).toBeUndefined()
    },
  )

  test('that are one on another disk are one', () => {
    expect(sameOnDisk('Ju')).toBe(sameOnDisk('jU'))
    expect(sameOnDisk('é'.normalize('NFD'))).toBe(sameOnDisk('É'.normalize('NFC')))
    expect(sameOnDisk('straße')).toBe(sameOnDisk('STRASSE'))
    expect(sameOnDisk('甲')).not.toBe(sameOnDisk('乙'))
  })
})

test('units that differ only in capitals or in the form of a character are told once, at the second', () => {
  const site = makeRoot({ ...SOUND, 'content/b/2020/report.yaml': '' })
  for (const name of ['é'.normalize('NFC'), 'é'.normalize('NFD'), 'A']) {
    mkdirSync(join(site, 'content', name, '2020'), { recursive: true })
    writeFileSync(join(site, 'content', name, '2020/report.yaml'), '')
  }
  expect(told(site).filter((one) => one.startsWith('names-clash'))).toEqual(['names-clash content/a case', `names-clash content/é form`])
})

test('a folder is told once for the whole site, with a sentence in each language', () => {
  const changes = { 'content/u/2019a/report.yaml': REPORT, 'content/u/2021/report.yaml': REPORT, 'content/con/2020/report.yaml': REPORT }
  expect(checkMini(changes).findings.filter(({ at }) => !at.file.endsWith('.yaml'))).toMatchObject([
    { code: 'name-not-portable', report: 'site', message: '单位文件夹不能叫“con”：是 Windows 的设备名' },
    { code: 'content-not-read', report: 'site', message: '“2019a”没有读取：单位文件夹里只读以四位数字命名的年度', hint: '改名为 2019' },
  ])
  expect(checkMini(changes, 'en').findings.map((one) => one.message)).toContain(
    '“2019a” is not read: in a unit’s folder only years of four digits are read',
  )
})

test('a report that was moved into a link is no longer there', () => {
  const site = makeMini()
  const outside = makeRoot({ x: '' })
  renameSync(join(site, 'content/u/2020'), join(outside, '2020'))
  symlinkSync(join(outside, '2020'), join(site, 'content/u/2020'))
  expect(readFolders(site).reports).toEqual([])
  expect(told(site)).toEqual(['content-not-read content/u/2020 link'])
})
