// test: docs/5-scale.md: its manifests can be read, and what they run is what the program takes.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { build } from '../scripts/commands/build.ts'
import { cache } from '../scripts/commands/cache.ts'
import { shardOf } from '../scripts/products/shards.ts'
import { PROGRAM } from './mini.ts'

const DOC = readFileSync(join(PROGRAM, 'docs/5-scale.md'), 'utf8')
const FENCES = [...DOC.matchAll(/^```(\w+) ?(.*)\n([^]*?)^```$/gm)].map(([, language = '', name = '', text = '']) => ({
  language,
  name,
  text,
}))
const MANIFESTS = FENCES.filter(({ language }) => language === 'yaml')

test.each(MANIFESTS.map(({ name, text }) => [name, text] as const))('%s is sound YAML, without a key twice', (_, text) => {
  for (const document of parseAllDocuments(text, { uniqueKeys: true })) {
    expect(document.errors).toEqual([])
    expect(document.warnings).toEqual([])
  }
})

test('every option in it is one of the command that it stands behind', () => {
  const commands = { build, cache }
  const asked = FENCES.flatMap(({ text }) =>
    [...text.replace(/[[\],']/g, ' ').matchAll(/jibao +(?:-- +)?(build|cache)((?: +[^\s#&|]+)*)/g)].map(
      ([, name, words = '']) =>
        [name as keyof typeof commands, [...words.matchAll(/--([a-z-]+)/g)].map(([, option = '']) => option)] as const,
    ),
  )
  expect(asked.length).toBeGreaterThan(12)
  for (const [name, options] of asked)
    for (const option of options) expect(Object.keys(commands[name].options), `${name} --${option}`).toContain(option)
})

test('the Indexed Job hands on as many completions as it has', () => {
  const text = MANIFESTS.find(({ name }) => name === 'kubernetes/shards.yaml')?.text ?? ''
  const [job] = parseAllDocuments(text)
  const { spec } = (job as NonNullable<typeof job>).toJS() as {
    spec: { completions: number; template: { spec: { containers: { env: { name: string; value?: string }[] }[] } } }
  }
  const env = Object.fromEntries(spec.template.spec.containers.flatMap((one) => one.env.map(({ name, value }) => [name, value])))
  expect(shardOf('', { ...env, JOB_COMPLETION_INDEX: '0' })).toEqual({ index: 0, count: spec.completions })
})
