// No number of a derived place without its origin: every number of the five reports is moved a little, the pages are
// set anew, and whatever changes outside a <data> element that has an entry is a number that nobody could trace.

import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Decimal, plain } from '../../../scripts/base/decimal.ts'
import { keyText, type ReportKey } from '../../../scripts/base/report-key.ts'
import type { Fact } from '../../../scripts/facts/facts.ts'
import { figuresOf } from '../../../scripts/figured.ts'
import { type Figures, toFigures } from '../../../scripts/figures/figures.ts'
import { toReportPage } from '../../../scripts/pages/pages.ts'
import { openWorkspace } from '../../../scripts/workspace.ts'
import { entriesIn } from './entries-in.ts'

const PROGRAM = resolve(import.meta.dirname, '../../..')
const workspace = openWorkspace({ site: PROGRAM, program: PROGRAM })

interface Printed {
  readonly html: string
  readonly names: readonly string[]
  /** The document without its values and without what is told of them. */
  readonly rest: string
}

describe.each(workspace.reports.map((key): [string, ReportKey] => [keyText(key), key]))('%s', (_, key) => {
  const { figures } = figuresOf(workspace, key)
  if (!figures) throw new Error('no figures')
  const page = printed(figures)

  it('explains every value that it prints', () => {
    const entries = new Set(entriesIn(page.html))
    expect(page.names.length).toBeGreaterThan(15)
    expect(page.names.filter((name) => !entries.has(name))).toEqual([])
  })

  it.each([
    ['up', 1.07],
    ['down', 0.93],
  ])('has no number from data outside them: all facts moved %s', (_way, factor) => {
    const moved = printed(shifted(figures, new Decimal(factor)))
    expect(moved.html).not.toBe(page.html)
    // Sentences are chosen by the values (增加, 减少), so words may differ; a number may not.
    expect(newIn(moved, page)).toEqual([])
  })

  it('would find one that stood there as plain text', () => {
    const bare = (html: string): string =>
      html.replace(/<data class="(?:figure|fact)" value="[^"]*" data-name="[^"]*">([^<]*\d[^<]*)<\/data>/g, '$1')
    const moved = printed(shifted(figures, new Decimal(1.07)), bare)
    expect(newIn(moved, printed(figures, bare))).not.toEqual([])
  })

  it('has no cell with a computed number that is not a data element', () => {
    const unnumbered = page.html.replace(/(<tr[^>]*>\s*)<td[^>]*>\d+<\/td>/g, '$1') // 序号 counts rows and stands for no value
    const cells = [...unnumbered.matchAll(/<td[^>]*class="(?:[^"]*\s)?(?:mark|amount|score|number)(?:\s[^"]*)?"[^>]*>([^]*?)<\/td>/g)].map(
      ([, inner = '']) => inner,
    )
    expect(cells.filter((inner) => /\d/.test(inner.replace(/<data [^]*?<\/data>|<[^>]*>/g, '')))).toEqual([])
  })
})

function printed(figures: Figures, change = (html: string): string => html): Printed {
  const html = change(toReportPage(figures, workspace.site, true).value.html)
  const shown = html
    .replace(/<section class="traces[^]*<\/section>/, '')
    .replace(/<svg[^]*?<\/svg>/g, '')
    .replace(/<script[^]*?<\/script>|<meta [^>]*>/g, '')
  const values = [...shown.matchAll(/<data class="[^"]*" value="[^"]*" data-name="([^"]*)">([^<]*)<\/data>/g)]
  return {
    html,
    names: [...new Set(values.filter(([, , text = '']) => text.trim() !== '').map(([, name = '']) => name))],
    rest: shown.replace(/<data [^]*?<\/data>/g, '').replace(/<[^>]*>/g, ' '),
  }
}

/** Every number of the unit's facts times a factor, with the places that it was written with. */
function shifted(figures: Figures, factor: Decimal): Figures {
  const facts = new Map(
    [...figures.facts.facts].map(([name, fact]): [string, Fact] => {
      if (!(fact.value instanceof Decimal)) return [name, fact]
      const value = fact.value.times(factor).toDecimalPlaces(2)
      return [name, { ...fact, value, text: plain(value) }]
    }),
  )
  return toFigures(figures.derivation, { ...figures.facts, facts }).value
}

function newIn(moved: Printed, page: Printed): string[] {
  const before = numbersOf(page.rest)
  return [...numbersOf(moved.rest)].filter((number) => !before.has(number))
}

function numbersOf(text: string): Set<string> {
  return new Set(text.match(/\d[\d,]*(?:\.\d+)?%?/g))
}
