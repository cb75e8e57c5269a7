// review: one report in two states.

import { Decimal } from '../base/decimal.ts'
import { folderOf, keyText, type ReportKey } from '../base/report-key.ts'
import type { Narrative } from '../content/content.ts'
import type { Written } from '../facts/facts.ts'
import type { Figures } from '../figures/figures.ts'
import type { Finding } from '../messages/messages.ts'
import { dataChanges } from './data.ts'
import { type FindingChanges, findingChanges } from './finding-changes.ts'
import { type TextChange, textChanges } from './narrative.ts'
import { type PictureChange, pictureChanges } from './pictures.ts'
import { renaming } from './renamed.ts'
import type { RuleChange } from './rules.ts'
import { type Effect, followed, type Thread } from './threads.ts'

/** A report as it stands in one state of a site. */
export interface ReportState {
  readonly key: ReportKey
  /** Absent where it cannot be read as far as its form. */
  readonly figures?: Figures
  readonly findings: readonly Finding[]
  readonly written: readonly Written[]
  readonly narrative: Narrative
  /** Its files that are not at hand, whatever the repository says of them: nothing is told of these. */
  readonly unfetched: ReadonlySet<string>
}

export interface ReportPair {
  /** Absent for a report that is new and compared with none. */
  readonly before?: ReportState
  /** Absent for a report that is gone. */
  readonly after?: ReportState
  /** The data of afterwards by the forms of before, where these changed. */
  readonly between?: Figures
  /** Of the form that both name. */
  readonly rules: readonly RuleChange[]
}

export interface Verdict {
  readonly form?: Sides
  /** As printed; empty where there is none. */
  readonly total?: Sides
  readonly grade?: Sides
}

export interface Sides {
  readonly before?: string
  readonly after?: string
  readonly between?: string
}

export interface ReportReview {
  readonly report: string
  readonly name: string
  /** year-before: new, and compared with the same unit's or project's report of the year before. */
  readonly kind: 'changed' | 'added' | 'removed' | 'renamed' | 'year-before' | 'years'
  /** What it is compared with, where that is called otherwise. */
  readonly from?: string
  /** One of the two cannot be read: what is told of it. */
  readonly unread?: 'before' | 'after' | 'both'
  readonly verdict: Verdict
  readonly threads: readonly Thread[]
  readonly sums: readonly Effect[]
  readonly findings: FindingChanges
  readonly narrative: readonly TextChange[]
  readonly pictures: readonly PictureChange[]
}

export function reviewReport(pair: ReportPair, kind: ReportReview['kind']): ReportReview {
  const { after, before } = pair
  const here = after ?? before
  if (!here) throw new Error('neither of two reports is there')
  const from = after && before && keyText(after.key) !== keyText(before.key) ? before.key : undefined
  const unread = unreadOf(before, after)
  const words = from ? renamings(from, here.key) : []
  return {
    report: keyText(here.key),
    name: nameOf(after, before),
    kind,
    ...(from ? { from: keyText(from) } : {}),
    ...(unread ? { unread } : {}),
    verdict: verdictOf(pair),
    findings: after ? findingChanges(before?.findings ?? [], after.findings, words) : { appeared: [], gone: [] },
    ...changesOf(pair),
  }
}

function unreadOf(before: ReportState | undefined, after: ReportState | undefined): ReportReview['unread'] {
  const [was, is] = [before, after].map((state) => state !== undefined && !state.figures)
  return was && is ? 'both' : was ? 'before' : is ? 'after' : undefined
}

/** Of two reports that can be read: what was taken for a value in a broken file is none. */
function changesOf({ after, before, between, rules }: ReportPair): Pick<ReportReview, 'threads' | 'sums' | 'narrative' | 'pictures'> {
  if (!after?.figures || !before?.figures) return { threads: [], sums: [], narrative: [], pictures: [] }
  const [was, is] = [before.figures, after.figures]
  const { changes: data, moved } = dataChanges(before.written, after.written, was, is)
  const names = renaming(moved, was, is)
  return {
    ...followed({ was, is, ...(between ? { between } : {}), data, rules, names }),
    narrative: textChanges(before.narrative, after.narrative),
    pictures: pictureChanges(was, is).filter(({ file }) => !before.unfetched.has(file) && !after.unfetched.has(file)),
  }
}

/** How a report is called, and where it lies. */
function renamings(from: ReportKey, to: ReportKey): [string, string][] {
  return [
    [folderOf(from), folderOf(to)],
    [keyText(from), keyText(to)],
  ]
}

/** Of whichever of them can be read; empty where neither can. */
function nameOf(after: ReportState | undefined, before: ReportState | undefined): string {
  const facts = (after?.figures ?? before?.figures)?.facts
  return facts ? `${facts.projectName ?? facts.unitName} ${facts.year}年度` : ''
}

function verdictOf({ after, before, between }: ReportPair): Verdict {
  const sides = (of: (figures: Figures) => string): Sides | undefined => {
    const [was, is, middle] = [before, after, { figures: between }].map((state) => (state?.figures ? of(state.figures) : undefined))
    if (was === undefined && is === undefined) return undefined
    const isOnWay = middle !== undefined && middle !== was && middle !== is
    return {
      ...(was === undefined ? {} : { before: was }),
      ...(is === undefined ? {} : { after: is }),
      ...(isOnWay ? { between: middle } : {}),
    }
  }
  const forms = sides(({ facts }) => facts.format.id)
  const total = sides(({ facts, scores }) => (scores?.total ? shownTotal(scores.total, facts.format.totalPlaces) : ''))
  const grade = sides((figures) => figures.grade ?? '')
  return {
    ...(forms && forms.before !== undefined && forms.after !== undefined && forms.before !== forms.after ? { form: forms } : {}),
    ...(total ? { total } : {}),
    ...(grade ? { grade } : {}),
  }
}

function shownTotal(total: Decimal, places: number | undefined): string {
  return places === undefined ? total.toFixed() : total.toFixed(places)
}

export function isChanged(review: ReportReview): boolean {
  const { findings, narrative, pictures, sums, threads } = review
  if (review.kind === 'added' || review.kind === 'removed' || review.kind === 'renamed' || review.kind === 'year-before') return true
  return [threads, sums, findings.appeared, findings.gone, narrative, pictures].some((list) => list.length > 0)
}

/** By how much the total moved; 0 where one of the totals is missing. */
export function weightOf({ verdict: { total } }: ReportReview): number {
  if (total?.before === undefined || total.after === undefined || total.before === '' || total.after === '') return 0
  return new Decimal(total.after).minus(total.before).abs().toNumber()
}
