// Nothing outside the site's own folder is read or published, whatever stands in its place, and reading has an end.

import { execFileSync } from 'node:child_process'
import { appendFileSync, chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { audit } from '../../scripts/commands/audit.ts'
import { bytesOf } from '../../scripts/content/bytes.ts'
import { fontFolders, readFolders } from '../../scripts/content/content.ts'
import { readFonts } from '../../scripts/print/browser/fonts.ts'
import { jibao, jibaoWith, makeMini, NARRATIVE, PROGRAM, UNIT } from '../mini.ts'
import { filesIn, makeRoot } from '../roots.ts'

const SECRET = 'SECRET-7f3a'
const isLinux = process.platform === 'linux'

/** What of a site might be led elsewhere, each with what is found there. */
const READ: Readonly<Record<string, string>> = {
  'content/site.yaml': `title: ${SECRET}\n`,
  'content/u/unit.yaml': UNIT.replace('某街道办事处', SECRET),
  'content/u/2020/report.yaml': `format: ${SECRET}\n`,
  'content/u/2020/narrative.md': `# ${SECRET}\n`,
  'content/u/2020/narrative-2.md': `# ${SECRET}\n`,
  'content/u/2020/indicators.yaml': `- name: ${SECRET}\n`,
  'content/u/2020/projects/p/report.yaml': `format: ${SECRET}\n`,
  'schemas/formats/mini.schema.json': `{"title": "${SECRET}", "$id": "${SECRET}"}`,
  'schemas/own.schema.json': `{"title": "${SECRET}", "$id": "${SECRET}"}`,
  'styles/paper.css': `p::after { content: '${SECRET}' }`,
  'templates/mini/format.yaml': `id: ${SECRET}\n`,
  'templates/mini/data.hbs': `<p>${SECRET}</p>`,
  'templates/mini/own.hbs': `<p>${SECRET}</p>`,
  'templates/shared/home.hbs': `<p>${SECRET}</p>`,
  'templates/shared/extra.js': `'${SECRET}'`,
}

/** A site of which `path`, a file or the folder around it, is a link to the same outside. */
function linked(path: string, linkedAt: string): string {
  const site = makeMini()
  const outside = makeRoot({ [path]: READ[path] ?? '' })
  rmSync(join(site, linkedAt), { recursive: true, force: true })
  mkdirSync(dirname(join(site, linkedAt)), { recursive: true })
  symlinkSync(join(outside, linkedAt), join(site, linkedAt))
  return site
}

/** One file for each folder. */
const FOLDERS = [...new Map(Object.keys(READ).map((path): [string, string] => [dirname(path), path]))].map(
  ([folder, path]) => [path, folder] as const,
)

test.each([...Object.keys(READ).map((path) => [path, path] as const), ...FOLDERS])(
  '%s behind the link %s is neither told nor published',
  async (path, linkedAt) => {
    const site = linked(path, linkedAt)
    const { err, out } = await jibao(site, 'build', '--no-pdf', '--keep-going')
    expect(`${out}${err}`).not.toContain(SECRET)
    expect(out).toContain('符号链接')
    const published = Object.values(filesIn(join(site, 'dist').replace(/dist$/, ''), 'latin1')).join('')
    expect(published).not.toContain(SECRET)
  },
)

test('a picture, a font and a folder of fonts behind a link are not taken', async () => {
  const outside = makeRoot({ 'a.svg': `<svg xmlns="http://www.w3.org/2000/svg"><text>${SECRET}</text></svg>`, 'fonts/x.ttf': SECRET })
  const site = makeMini({ 'content/u/2020/narrative.md': `${NARRATIVE}\n![图](a.svg)\n` })
  symlinkSync(join(outside, 'a.svg'), join(site, 'content/u/2020/a.svg'))
  const { out } = await jibao(site, 'build', '--no-pdf', '--keep-going')
  expect(out).toContain('a.svg')
  expect(Object.values(filesIn(site, 'latin1')).join('')).not.toContain(SECRET)
  mkdirSync(join(site, 'styles/fonts'), { recursive: true })
  symlinkSync(join(outside, 'fonts/x.ttf'), join(site, 'styles/fonts/x.ttf'))
  writeFileSync(join(site, 'styles/fonts/y.ttf'), '')
  expect((await readFonts([join(site, 'styles/fonts')])).map(({ name }) => name)).toEqual(['y.ttf'])
  rmSync(join(site, 'styles'), { recursive: true })
  mkdirSync(join(site, 'styles'))
  symlinkSync(join(outside, 'fonts'), join(site, 'styles/fonts'))
  expect(fontFolders({ site, program: PROGRAM })).toEqual([join(PROGRAM, 'styles/fonts')])
})

describe.skipIf(!isLinux)('what has no end', () => {
  const bounded = (path: string): unknown => {
    const read = bytesOf(path, 100_000)
    return read.fault ?? read.bytes.length
  }

  test('is read no further than is wanted, whatever size it says', () => {
    expect(bytesOf('/proc/self/pagemap', 100_000).bytes).toBeUndefined()
    // 0 bytes by its size
    expect(bytesOf('/proc/self/maps', 100)).toMatchObject({ fault: 'large' })
    expect(bytesOf('/proc/self/cmdline', 100_000).bytes?.length).toBe(readFileSync('/proc/self/cmdline').length)
  })

  test('a device, a pipe that nobody writes into, and a folder are no files', () => {
    const root = makeRoot({ 'a/b': '' })
    execFileSync('mkfifo', [join(root, 'pipe')])
    expect(['/dev/zero', '/dev/null', join(root, 'pipe'), join(root, 'a'), join(root, 'no'), join(root, 'a\0b')].map(bounded)).toEqual([
      'special',
      'special',
      'special',
      'special',
      'absent',
      'absent',
    ])
  })

  test('a file of exactly as much as is wanted is read, and of one byte more is not', () => {
    const root = makeRoot({ a: 'x'.repeat(100_000) })
    expect(bounded(join(root, 'a'))).toBe(100_000)
    appendFileSync(join(root, 'a'), 'y')
    expect(bytesOf(join(root, 'a'), 100_000)).toEqual({ fault: 'large', size: 100_001 })
  })

  test.each([
    'content/site.yaml',
    'content/u/unit.yaml',
    'content/u/2020/report.yaml',
    'content/u/2020/narrative.md',
    'content/u/2020/a.png',
    'styles/paper.css',
    'templates/mini/data.hbs',
  ])('a pipe at %s is told and the run ends', async (path) => {
    const site = makeMini({ 'content/u/2020/narrative.md': `${NARRATIVE}\n![图](a.png)\n` })
    rmSync(join(site, path), { force: true })
    mkdirSync(dirname(join(site, path)), { recursive: true })
    execFileSync('mkfifo', [join(site, path)])
    const { out } = await jibao(site, 'check')
    expect(out).toContain(path.split('/').at(-1))
    expect(out).toMatch(/不是普通文件|不是文件，也不是文件夹/)
  })

  test('a file of a terabyte is told by its size', async () => {
    const site = makeMini()
    truncateSync(join(site, 'content/u/2020/narrative.md'), 1e12)
    const { code, out } = await jibao(site, 'check')
    expect([code, out.includes('1000000000000')]).toEqual([1, true])
  })

  test('audit follows the link that its user names, and reads no device, and no file without end', async () => {
    const site = makeRoot({ 'a.txt': '全年收入12.5万元。\n' })
    symlinkSync('a.txt', join(site, 'b.txt'))
    symlinkSync('/dev/zero', join(site, 'c.txt'))
    symlinkSync('/proc/self/pagemap', join(site, 'd.txt'))
    const codes = [1, 2, 3].map(async (_, i) => (await jibaoWith([audit], site, 'audit', join(site, `${'bcd'[i]}.txt`))).code)
    expect(await Promise.all(codes)).toEqual([0, 2, 2])
  })
})

describe.skipIf(!isLinux || process.getuid?.() !== 0)('what may not be read', { timeout: 180_000 }, () => {
  /** The program as a user without rights, in a process of his own: for each site, its exit code and what it said. */
  const asNobody = (sites: readonly string[], ...words: string[]): [number, string][] => {
    const run = `import { dispatch } from '${PROGRAM}/scripts/command.ts'
      import { build } from '${PROGRAM}/scripts/commands/build.ts'
      import { check } from '${PROGRAM}/scripts/commands/check.ts'
      process.setgroups([]); process.setgid(65534); process.setuid(65534)
      const all = []
      for (const site of ${JSON.stringify(sites)}) {
        let said = ''
        const say = (text) => { said += text }
        process.stdout.write = say; process.stderr.write = say
        all.push([await dispatch([build, check], [...${JSON.stringify(words)}, '--root', site], '${PROGRAM}'), said])
      }
      require('node:fs').writeSync(1, JSON.stringify(all))`
    const file = join(makeRoot({ 'run.mts': run.replace('require(', 'process.getBuiltinModule(') }), 'run.mts')
    return JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', file], { cwd: PROGRAM, encoding: 'utf8' })) as [number, string][]
  }

  test('is told in a sentence, whatever it is', () => {
    const sites = CLOSED.map((path) => {
      const site = makeMini({ 'styles/paper.css': '' })
      chmodSync(site, 0o755)
      chmodSync(join(site, path), 0)
      return site
    })
    const told = asNobody(sites, 'check').map(([code, said], i) => [CLOSED[i], code, said.includes('不能读'), /\n\s+at /.test(said)])
    expect(told).toEqual(CLOSED.map((path) => [path, 1, true, false]))
  })

  test('and keeps no other unit from being published', () => {
    const site = makeMini({ 'content/v/unit.yaml': UNIT, 'content/v/2019/report.yaml': 'format: mini\n' })
    chmodSync(site, 0o777)
    chmodSync(join(site, 'content/v/2019/report.yaml'), 0)
    expect(asNobody([site], 'build', '--no-pdf', '--keep-going')).toEqual([[1, expect.stringContaining('已发布 1 份报告')]])
  })
})

/** Files and folders of a site that its reader has no right to. */
const CLOSED = [
  'content',
  'content/site.yaml',
  'content/u',
  'content/u/unit.yaml',
  'content/u/2020',
  'content/u/2020/report.yaml',
  'content/u/2020/narrative.md',
  'templates/mini',
  'templates/mini/data.hbs',
  'styles',
]

test('a site is told of itself alone: nothing of what a link leads to is in its findings', () => {
  const outside = makeRoot({ 'a.yaml': SECRET })
  const site = makeRoot({ 'content/site.yaml': '' })
  symlinkSync(outside, join(site, 'content/u'))
  expect(JSON.stringify(readFolders(site))).not.toContain('a.yaml')
})
