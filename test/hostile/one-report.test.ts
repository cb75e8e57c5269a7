// One author's file costs his own report: a bug that it brings to light, or memory that it takes, stops no other.

import { expect, test, vi } from 'vitest'
import { openCompiler } from '../../scripts/products/compiler.ts'
import { openWorkspace } from '../../scripts/workspace.ts'
import { jibao, makeMini, NARRATIVE, PROGRAM, REPORT, UNIT } from '../mini.ts'

const OTHER = { 'content/v/unit.yaml': UNIT, 'content/v/2020/report.yaml': REPORT, 'content/v/2020/narrative.md': NARRATIVE }

/** As a bug of ours would be: setting the page of one unit throws. */
function failing(roots: Parameters<typeof openWorkspace>[0]): ReturnType<typeof openWorkspace> {
  const workspace = openWorkspace(roots)
  return {
    ...workspace,
    templateCache: {
      ...workspace.templateCache,
      words: () => {
        throw new RangeError('Maximum call stack size exceeded\nmore')
      },
    },
  }
}

test('an error of the program is a finding of the report that it met', async () => {
  const roots = { site: makeMini(), program: PROGRAM }
  const keep = vi.fn(() => Promise.resolve())
  const store = {
    where: undefined,
    keep,
    take: () => Promise.resolve(undefined),
    has: () => Promise.resolve(false),
    close: () => Promise.resolve(),
  }
  const compiler = openCompiler({ roots, hasPdf: false, store: store as never, workspace: () => failing(roots) } as never)
  const [{ found }] = (await compiler.compile([{ unit: 'u', year: 2020 }])) as unknown as [
    { found: { findings: unknown[]; isMade: boolean } },
  ]
  expect(found).toMatchObject({
    isMade: false,
    findings: [{ code: 'report-failed', level: 'error', at: { file: 'content/u/2020/report.yaml' } }],
  })
  expect(JSON.stringify(found.findings)).toMatch(/RangeError: Maximum call stack size exceeded, one-report\.test\.ts:\d+/)
  expect(keep).not.toHaveBeenCalled() // the next run may have a program that does not fail
})

test.each([
  ['four thousand stars', `${'*'.repeat(4000)}a${'*'.repeat(4000)}`],
  ['a picture with U+0000 in its name', '![图](a%00.png)'],
  ['records within records', `${'{{逐条 甲：'.repeat(3000)}a${'}}'.repeat(3000)}`],
])('%s stop no other report', async (_, text) => {
  const root = makeMini({ ...OTHER, 'content/u/2020/narrative.md': `${NARRATIVE}\n${text}\n` })
  const { code, err, out } = await jibao(root, 'build', '--no-pdf', '--keep-going')
  expect([code, `${out}${err}`]).toEqual([1, expect.stringContaining('已发布 1 份报告')])
  expect(out).not.toContain('report-failed')
})

test.each([
  'index.html',
  'manifest.json',
  '404.html',
  'compare.html',
  'common.csv',
  'data.jsonl',
  'robots.txt',
  'feed.xml',
  'assets',
  'search',
  'list',
  'schemas',
  'datapackage.json',
])('a unit named %s is told and published nowhere', async (name) => {
  const files = Object.entries(OTHER).map(([path, text]) => [path.replace('/v/', `/${name}/`), text])
  const { code, err, out } = await jibao(makeMini(Object.fromEntries(files) as Record<string, string>), 'build', '--no-pdf', '--keep-going')
  expect([code, `${out}${err}`]).toEqual([1, expect.stringContaining(`“${name}”`)])
})

test('of a flood in one file two hundred are listed and the others counted', async () => {
  const root = makeMini({ 'content/u/2020/report.yaml': REPORT + Array.from({ length: 5000 }, (_, i) => `k${i}: 1\n`).join('') })
  const { out } = await jibao(root, 'check', '--format', 'json')
  const findings = JSON.parse(out) as { code: string; message: string }[]
  expect(findings.filter(({ code }) => code === 'schema-unknown-key')).toHaveLength(200)
  expect(findings.filter(({ code }) => code === 'findings-cut').map(({ message }) => message)).toEqual([
    '这个文件里还有 4800 处同样的问题（schema-unknown-key）没有列出',
  ])
  expect(out.length).toBeLessThan(200_000)
})
