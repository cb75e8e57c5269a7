// print: what went wrong with a print, as observations.

import type { SlotsOf } from '../base/check.ts'
import { type Observation, observe } from '../base/observation.ts'
import { type Place, pointAt } from '../base/place.ts'
import { printFailed } from './checks/print-failed.ts'
import { printFellBack } from './checks/print-fell-back.ts'
import { printLost } from './checks/print-lost.ts'
import type { Fault } from './gate/compare.ts'
import { squeezed } from './gate/inventory.ts'
import type { Paper } from './paper.ts'

/** Longer texts are cut: they are to be found again, not to be read. */
const LONGEST = 40

/** Paged.js could not print it whole; it was printed with Chromium. */
export function fellBack(paper: Paper, faults: readonly Fault[], reason = ''): Observation {
  return faults.length > 0
    ? observe(printFellBack, culpritOf(faults, paper), { title: paper.title, ...lossOf(faults) })
    : observe(printFellBack, placeOf(paper), { title: paper.title, loss: { term: 'print:engine' }, text: reason, count: 1 })
}

/** Chromium's print does not hold the whole document: it is not given out. */
export function lost(paper: Paper, faults: readonly Fault[]): Observation {
  const [first] = faults
  return observe(printLost, culpritOf(faults, paper), {
    title: paper.title,
    ...lossOf(faults),
    culprit: first?.culprit && shortened(first.culprit),
  })
}

/** There is no print. */
export function failed(paper: Paper, detail: string): Observation {
  return observe(printFailed, placeOf(paper), { report: paper.title, detail })
}

/** The passage that the first fault is about. */
function culpritOf([first]: readonly Fault[], paper: Paper): Place {
  return passageOf(first?.culprit ?? first?.text ?? '', paper) ?? placeOf(paper)
}

function placeOf(paper: Paper): Observation['at'] {
  return paper.source ?? pointAt(paper.entry)
}

/** Where the words stand in the sources: in the passage that has most of them. A page breaks words at its lines. */
function passageOf(words: string, { passages = [] }: Paper): Place | undefined {
  const wanted = squeezed(words)
  const common = passages.map(({ at, text }) => {
    const said = squeezed(text)
    return { at, length: said.includes(wanted) ? wanted.length : wanted.includes(said) ? said.length : 0 }
  })
  const most = Math.max(0, ...common.map(({ length }) => length))
  return most === 0 ? undefined : common.find(({ length }) => length === most)?.at
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

/** The first fault, and how many there are. A page that is cut off is known by its words, not by what else follows. */
function lossOf(faults: readonly Fault[]): Omit<SlotsOf<typeof printLost>, 'title'> {
  const [first] = faults
  if (first === undefined) throw new Error('nothing is wrong')
  const { kind, page, text } = first
  return { loss: { term: `print:${kind}` }, text: shortened(text), count: faults.length, page }
}

/** The line of a browser's complaint that says most. */
export function reasonOf(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).split('\n').map((line) => line.trim())
  const telling = lines.find((line) => /sandbox|shared libraries|FATAL/i.test(line))
  return (telling ?? lines.find((line) => line !== '') ?? 'unknown').slice(0, 200)
}
