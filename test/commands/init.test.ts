// test: what jibao init begins: a site that is sound, over nothing that is there.

import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { check } from '../../scripts/commands/check.ts'
import { init } from '../../scripts/commands/init.ts'
import { jibaoWith } from '../mini.ts'
import { filesIn, makeRoot } from '../roots.ts'

const jibao = (root: string, ...words: string[]) => jibaoWith([init, check], root, ...words)
const nameIn = (files: Record<string, string>, file: string): unknown => (JSON.parse(files[file] ?? '{}') as { name?: string }).name

it.each(['none', 'github', 'gitlab'])('with pipelines of %s is sound as written, and says what comes next', async (pipeline) => {
  const root = makeRoot({})
  const { code, err, out } = await jibao(root, 'init', '--ci', pipeline)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out.split('接下来：\n')[1]?.split('\n')).toEqual([
    '  npm install',
    '  npx jibao new my-unit 2024 --format <表式>   # 有哪些：npx jibao formats',
    '  npx jibao preview my-unit/2024',
  ])
  const files = filesIn(root)
  expect(Object.keys(files).filter((file) => /^\.git(hub|lab)/.test(file)).length > 0).toBe(pipeline !== 'none')
  for (const file of ['.gitignore', '.gitattributes', '.vscode/settings.json', 'content/site.yaml', '.jibao/schemas/report.schema.json'])
    expect(Object.keys(files)).toContain(file)
  expect(statSync(join(root, '.githooks/pre-commit')).mode & 0o100).toBe(0o100)
  expect(await jibao(root, 'check')).toMatchObject({ code: 0, out: '检查了 1 份报告：错误 0，警告 0，提示 0' })
})

it.each([
  ['预算绩效 2024', '2024'],
  ['我的站', 'jibao-site'],
  ['JiBao', 'jibao-site'],
  ['.My_Site!', 'my-site'],
])('in a folder called %s, the package is called %s', async (folder, name) => {
  const root = makeRoot({})
  const { out } = await jibao(root, 'init', folder)
  expect(nameIn(filesIn(root), `${folder}/package.json`)).toBe(name)
  expect(out).toContain(`cd ${/\W/.test(folder) ? `"${folder}"` : folder} && npm install`)
})

it('leaves what is there, and puts no example beside content', async () => {
  const old = { 'package.json': '{ "name": "ours" }', 'content/site.yaml': 'title: 我们的\n', '.gitignore': 'x\n' }
  const root = makeRoot({ ...old, 'node_modules/jibao/package.json': '{}' })
  const { code, out } = await jibao(root, 'init', '--ci', 'github')
  expect(code).toBe(0)
  expect(filesIn(root)).toMatchObject(old)
  expect(Object.keys(filesIn(root)).filter((file) => file.includes('example'))).toEqual([])
  expect(out).toContain('已有的没有动：package.json、.gitignore、content/site.yaml')
  expect(out).toContain('  git config core.hooksPath .githooks\n')
  const again = filesIn(root)
  await jibao(root, 'init', '--ci', 'github')
  expect(filesIn(root)).toEqual(again)
})

it('knows no other pipelines', async () => {
  expect(await jibao(makeRoot({}), 'init', '--ci', 'jenkins')).toMatchObject({
    code: 2,
    err: 'jibao init [DIR] --ci github | gitlab | none',
  })
})
