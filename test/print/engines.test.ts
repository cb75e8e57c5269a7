// test: both engines print the repository's reports, and say the same.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dispatch } from '../../scripts/command.ts'
import { build } from '../../scripts/commands/build.ts'
import type { Finding } from '../../scripts/messages/messages.ts'
import { blocksOf } from '../../scripts/print/gate/judge.ts'
import { wordsOf } from '../../scripts/print/gate/written.ts'
import { elementsIn, structureOf } from '../../scripts/print/pdf/structure.ts'
import { ENGINES } from '../../scripts/print/print.ts'
import { readPdf } from './reading.ts'

const PROGRAM = resolve(import.meta.dirname, '../..')
const KEYS = readdirSync(join(PROGRAM, 'content'), { recursive: true, encoding: 'utf8' })
  .flatMap((path) => /^(.+)\/report\.yaml$/.exec(path)?.[1] ?? [])
  .sort()
const LONG = 300_000

describe('both engines', () => {
  let root = ''
  const told: Finding[] = []
  const complaints: string[] = []
  const files = new Map<string, Uint8Array>()

  const run = async (...words: string[]): Promise<number> => {
    const terminal = {
      print: () => undefined,
      complain: (sentence: string) => void complaints.push(sentence),
      progress: () => undefined,
      findings: (findings: readonly Finding[]) => void told.push(...findings.filter(({ code }) => code.startsWith('print'))),
    }
    return dispatch([build], ['build', '--root', root, ...words], PROGRAM, terminal)
  }

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'jibao-engines-'))
    cpSync(join(PROGRAM, 'content'), join(root, 'content'), { recursive: true })
    for (const engine of ENGINES) {
      expect(await run('--engine', engine)).toBe(0)
      for (const key of KEYS) files.set(`${engine} ${key}`, new Uint8Array(readFileSync(join(root, 'dist', key, 'report.pdf'))))
    }
  }, LONG)
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  test('print every report, none of them after a fall-back', () => {
    expect(complaints).toEqual([])
    expect(told).toEqual([])
    for (const key of KEYS)
      expect(Buffer.compare(files.get(`chromium ${key}`) as Uint8Array, files.get(`pagedjs ${key}`) as Uint8Array)).not.toBe(0)
  })

  test.each(KEYS)(
    'say the same in the same order in %s, in as many tables, under the same bookmarks',
    async (key) => {
      const [chromium, paged] = await Promise.all(ENGINES.map((engine) => saidIn(files.get(`${engine} ${key}`) as Uint8Array)))
      expect(paged?.text).toBe(chromium?.text)
      expect(paged?.tables).toBe(chromium?.tables)
      expect(paged?.outline).toEqual(chromium?.outline)
    },
    LONG,
  )

  test(
    'make files that are clean to qpdf',
    (context) => {
      if (spawnSync('qpdf', ['--version']).status !== 0) context.skip('qpdf is not installed')
      for (const [name, pdf] of files) {
        const path = join(root, 'checked.pdf')
        writeFileSync(path, pdf)
        const { status, stderr } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' })
        expect([name, status, stderr]).toEqual([name, 0, ''])
      }
    },
    LONG,
  )

  test('are known by name', async () => {
    expect(await run('--engine', 'word')).toBe(2)
    expect(complaints.at(-1)).toContain('chromium | pagedjs')
  })
})

/** All words but the labels of rows, which each engine tells again where its own pages begin. */
async function saidIn(pdf: Uint8Array): Promise<{ text: string; tables: number; outline: readonly string[] }> {
  const tree = structureOf(await PDFDocument.load(pdf, { updateMetadata: false }))
  if (tree === undefined) throw new Error('the file has no tags')
  const elements = [...elementsIn(tree)]
  const pages = await wordsOf(pdf)
  const labels = new Set(elements.filter(({ tag }) => tag === 'TH').flatMap((cell) => blocksOf(cell, pages)))
  const text = blocksOf(tree, pages)
    .filter((block) => !labels.has(block.replace(/（续）$/, '')))
    .join('\n')
  // a paragraph that two pages share is two for Paged.js
  return {
    text: text.replace(/\n/g, ''),
    tables: elements.filter(({ tag }) => tag === 'Table').length,
    outline: (await readPdf(pdf)).outline,
  }
}
