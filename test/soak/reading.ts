// soak: `npx tsx test/soak/reading.ts 10000 [seed]` writes so many random reports and reads each: nothing that was
// written may be lost, altered or printed as markup without a word. Prints the smallest report that breaks the law.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { reports } from './documents.ts'
import { openLaw } from './report.ts'

const [runs = '10000', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2)
const root = mkdtempSync(join(tmpdir(), 'jibao-soak-'))
try {
  const breachesOf = openLaw(root)
  const outcome = fc.check(
    fc.property(reports, (report) => breachesOf(report).length === 0),
    { numRuns: Number(runs), seed: Number(seed) },
  )
  const [smallest] = outcome.counterexample ?? []
  console.log(`seed ${seed}: ${outcome.numRuns} reports, ${outcome.failed ? 'the law is broken' : 'nothing was lost without a word'}`)
  if (smallest) console.log(JSON.stringify(smallest), `\n${breachesOf(smallest).join('\n')}`)
  if (outcome.errorInstance) console.log(outcome.errorInstance)
  process.exitCode = outcome.failed ? 1 : 0
} finally {
  rmSync(root, { recursive: true, force: true })
}
