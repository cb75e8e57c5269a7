// content: slips as observations, each with the line as it should be and what has to be changed for it.

import type { LineCounter } from 'yaml'
import { type Observation, observe, withFix } from '../../base/observation.ts'
import { type Place, pointAt } from '../../base/place.ts'
import type { SourceText } from '../characters.ts'
import { yamlChineseQuotes } from '../checks/yaml-chinese-quotes.ts'
import { yamlColonBlank } from '../checks/yaml-colon-blank.ts'
import { yamlComma } from '../checks/yaml-comma.ts'
import { yamlConflict } from '../checks/yaml-conflict.ts'
import { yamlFullWidth } from '../checks/yaml-full-width.ts'
import { yamlIndent } from '../checks/yaml-indent.ts'
import { yamlReferenceBare } from '../checks/yaml-reference-bare.ts'
import { yamlSurplus } from '../checks/yaml-surplus.ts'
import { yamlTab } from '../checks/yaml-tab.ts'
import { yamlThousands } from '../checks/yaml-thousands.ts'
import { yamlUnclosed } from '../checks/yaml-unclosed.ts'
import { yamlWideBlank } from '../checks/yaml-wide-blank.ts'
import { spliced, whole } from '../splice.ts'
import { PLAIN } from './marks.ts'
import type { Cause, Slip } from './slip.ts'

/** Slips of one cause in one line are one. */
export function tellSlips(source: SourceText, lines: LineCounter, slips: readonly Slip[]): Observation[] {
  const byLine = new Map<string, Slip[]>()
  for (const slip of slips) {
    const key = `${slip.cause} ${lines.linePos(slip.from).line}`
    byLine.set(key, [...(byLine.get(key) ?? []), slip])
  }
  return [...byLine.values()].map((some) => tell(source, lines, together(some), slips)).toSorted((a, b) => a.at.line - b.at.line)
}

function together(slips: readonly Slip[]): Slip {
  const [first] = slips as [Slip]
  const isGuess = slips.some((one) => one.isGuess)
  return {
    ...first,
    from: Math.min(...slips.map(({ from }) => from)),
    to: Math.max(...slips.map(({ to }) => to)),
    edits: slips.flatMap(({ edits }) => edits),
    isGuess,
  }
}

function tell({ file, text }: SourceText, lines: LineCounter, slip: Slip, all: readonly Slip[]): Observation {
  const place = (from: number, to: number): Place => {
    const [start, end] = [lines.linePos(from), lines.linePos(to)]
    return { ...pointAt(file, start.line, start.col), endLine: end.line, endColumn: end.col }
  }
  const found = text.slice(slip.from, slip.to)
  const observation = TELLERS[slip.cause]({ at: place(slip.from, slip.to), found, slip, text, meant: lineMeant(text, slip, all) })
  if (slip.edits.length === 0) return observation
  const { from, text: meant, to } = whole(text, slip.edits)
  return withFix(observation, { at: place(from, to), text: meant, ...(slip.isGuess ? { isGuess: true } : {}) })
}

interface Case {
  readonly at: Place
  readonly found: string
  readonly slip: Slip
  readonly text: string
  /** The whole line as it should be; absent where it is longer than a line is read. */
  readonly meant: string | undefined
}

const TELLERS: Readonly<Record<Cause, (one: Case) => Observation>> = {
  mark: ({ at, meant, slip, text }) => {
    const marks = slip.edits.map(({ from }) => text[from] ?? '')
    const kinds = new Set(marks.map((mark) => KINDS[mark] ?? 'several'))
    const [kind = 'several'] = kinds
    const plain = marks.map((mark) => PLAIN[mark] ?? mark).join('')
    return observe(yamlFullWidth, at, {
      mark: { term: `mark:${kinds.size === 1 ? kind : 'several'}` },
      found: marks.join(''),
      plain,
      meant,
    })
  },
  blank: ({ at, found, meant }) =>
    observe(yamlWideBlank, at, { blank: { term: found.includes('\u3000') ? 'blank:wide' : 'blank:fixed' }, meant }),
  tab: ({ at }) => observe(yamlTab, at),
  colon: ({ at, meant }) => observe(yamlColonBlank, at, { meant }),
  quotes: ({ at, meant }) => observe(yamlChineseQuotes, at, { meant }),
  reference: ({ at, meant }) => observe(yamlReferenceBare, at, { meant }),
  surplus: ({ at, found, meant }) => observe(yamlSurplus, at, { found, meant }),
  unclosed: ({ at, found, meant, slip }) => observe(yamlUnclosed, at, { found, meant: slip.edits.length > 0 ? meant : undefined }),
  thousands: ({ at, found, slip }) => observe(yamlThousands, at, { found, meant: slip.edits[0]?.text }),
  comma: ({ at, found, slip }) => observe(yamlComma, at, { found, meant: slip.edits[0]?.text }),
  indent: ({ at, found, slip }) => observe(yamlIndent, at, { found: found.length, meant: slip.edits[0]?.text.length }),
  conflict: ({ at }) => observe(yamlConflict, at),
}

const KINDS: Readonly<Record<string, string>> = {
  '：': 'colon',
  '，': 'comma',
  '｛': 'brace',
  '｝': 'brace',
  '［': 'bracket',
  '］': 'bracket',
}

/** Longer lines are no answer to read. */
const LONGEST = 100

function lineMeant(text: string, { from, to }: Slip, all: readonly Slip[]): string | undefined {
  const start = text.lastIndexOf('\n', from - 1) + 1
  const end = text.indexOf('\n', to) < 0 ? text.length : text.indexOf('\n', to)
  const edits = all.flatMap((one) => one.edits).filter((one) => one.from >= start && one.to <= end)
  const inLine = edits.map((one) => ({ ...one, from: one.from - start, to: one.to - start }))
  const meant = spliced(text.slice(start, end), inLine).trim()
  return meant.includes('\n') || meant.length > LONGEST ? undefined : meant
}
