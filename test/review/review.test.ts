// Golden files: what is told of each change stands in test/cases/review/<change>.<format>; a difference is written beside
// it with -changed, to be looked at and renamed.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { placeText } from '../../scripts/base/place.ts'
import { folderOf } from '../../scripts/base/report-key.ts'
import { compareStates, openState, stateOf } from '../../scripts/commands/run/site-states.ts'
import type { Written } from '../../scripts/facts/facts.ts'
import { isChanged, isEmpty, type ReportReview, REVIEW_FORMATS, reviewReport, type SiteReview } from '../../scripts/review/review.ts'
import { pathOf } from '../../scripts/review/written-changes.ts'
import { PROGRAM } from '../mini.ts'
import { REPORTS } from '../reports.ts'
import { makeRoot } from '../roots.ts'
import { type Change, CHANGES } from './changes.ts'

const CASES = join(import.meta.dirname, '../cases/review')

export function reviewOf({ after, before }: Change): SiteReview {
  const scratch = mkdtempSync(join(tmpdir(), 'jibao-mixed-'))
  onTestFinished(() => rmSync(scratch, { recursive: true, force: true }))
  const state = (files: Change['before'], name: string | undefined) => openState({ site: makeRoot(files), program: PROGRAM }, name, 'zh')
  return compareStates(state(before, 'main'), state(after, undefined), { only: [], scratch, progress: () => undefined })
}

const EXTENSIONS = new Map([
  ['text', 'txt'],
  ['json', 'json'],
  ['markdown', 'md'],
  ['html', 'html'],
])

describe('what is told of a change', () => {
  test.each(Object.keys(CHANGES))('%s', (name) => {
    const review = reviewOf(CHANGES[name]!())
    const told = [...REVIEW_FORMATS].map(([format, render]) => [EXTENSIONS.get(format), `${render(review, 'zh', '')}\n`] as const)
    expect(told).toEqual(told.map(([extension, actual]) => [extension, expected(`${name}.${extension}`, actual)]))
  })

  test('is nothing where nothing is otherwise', () => {
    const { before } = CHANGES['projects-and-site']!()
    expect(isEmpty(reviewOf({ before, after: before }))).toBe(true)
  })
})

describe('a published report', () => {
  const site = openState({ site: PROGRAM, program: PROGRAM }, undefined, 'zh')

  test.each(REPORTS.map((folder) => [folder]))('%s beside itself: nothing; with other values: each is told once', (folder) => {
    const key = site.keys.reports.find((one) => folderOf(one) === folder)!
    const state = stateOf(site, key)
    expect(isChanged(reviewReport({ before: state, after: state, rules: [] }, 'changed'))).toBe(false)
    for (const nth of [2, 3, 7]) {
      const written = state.written.map((one, i) => (i % nth === 0 ? { ...one, text: `${one.text}9` } : one))
      const review = reviewReport({ before: state, after: { ...state, written }, rules: [] }, 'changed')
      const told = review.threads.flatMap(({ causes }) => causes).flatMap(({ at, kind }) => (kind === 'data' && at ? [placeText(at)] : []))
      expect(new Set(told).size).toBe(told.length)
      const changed = written.filter((one, i) => one.text !== state.written[i]!.text)
      // The unit of a quantity is told with its number, and a whole item that is hardly the same with its first value.
      const missed = changed.filter(({ at, steps }) => !told.includes(placeText(at)) && !isPart(steps, review))
      expect(missed).toEqual([])
    }
  })
})

function isPart(steps: Written['steps'], { threads }: ReportReview): boolean {
  const path = pathOf(steps)
  return threads.some(({ causes }) => causes.some(({ id }) => path.startsWith(`${id}.`)))
}

/** What was expected; writes it when it is missing, and what came instead when it differs, but nothing under CI. */
function expected(name: string, actual: string): string | undefined {
  const file = join(CASES, name)
  const changed = join(CASES, name.replace('.', '-changed.'))
  const writes = !process.env.CI
  mkdirSync(CASES, { recursive: true })
  if (!existsSync(file) && writes) writeFileSync(file, actual)
  const found = existsSync(file) ? readFileSync(file, 'utf8') : undefined
  if (found === actual) rmSync(changed, { force: true })
  else if (writes) writeFileSync(changed, actual)
  return found
}
