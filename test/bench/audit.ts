// bench: processor time of auditing texts of a megabyte. Run: npx tsx test/bench/audit.ts [runs]
// Told per megabyte of UTF-8, and for a text four times as long as the ratio of the two: what is linear tells about 4.
// Not a test: no limit is held.

import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import { readDocument } from '../../scripts/content/content.ts'
import { checkDocument } from '../../scripts/findings/text/text.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const runs = Number(process.argv[2] ?? 5)
const BYTES = 1_000_000

const CORPUS = join(ROOT, 'test/findings/text/corpus')
const sentences = readdirSync(CORPUS).flatMap((name) =>
  (parse(readFileSync(join(CORPUS, name), 'utf8')) as { holds: unknown[] }).holds.filter((one): one is string => typeof one === 'string'),
)
const narratives = readdirSync(join(ROOT, 'content'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('narrative.md'))
  .map((name) => readFileSync(join(ROOT, 'content', name), 'utf8'))

const TEXTS: readonly (readonly [name: string, piece: string])[] = [
  ['five narratives', narratives.join('\n')],
  ['nothing but sentences full of numbers', sentences.join('\n')],
  ['one line', sentences.join('').replaceAll('\n', '')],
  ['one sentence of numbers', '收入12.5万元，'],
  ['digits', '1234567890'],
  ['brackets', '（('],
]

function megabytes(piece: string, bytes: number): string {
  return piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)))
}

function seconds(text: string): number {
  const before = process.cpuUsage()
  checkDocument(readDocument({ file: 'text', text }))
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

function median(measure: () => number): number {
  return Array.from({ length: runs }, measure).toSorted((a, b) => a - b)[runs >> 1] ?? 0
}

seconds(megabytes(narratives.join('\n'), BYTES / 4)) // the first run compiles
for (const [name, piece] of TEXTS) {
  const [quarter, whole] = [megabytes(piece, BYTES / 4), megabytes(piece, BYTES)]
  const [short, long] = [median(() => seconds(quarter)), median(() => seconds(whole))]
  console.log(`${name}: ${long.toFixed(2)} s a megabyte; 4 times the length takes ${(long / short).toFixed(1)} times as long`)
}
