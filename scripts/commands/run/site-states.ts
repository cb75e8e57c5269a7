// two states of a site, each with its reports as far as something is otherwise: what jibao diff compares.

import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { folderOf, keyText, type ReportKey } from '../../base/report-key.ts'
import { inquire, inquireShared } from '../../compile.ts'
import { digestOfFile, filesBelow, hasFormat, isBuiltIn, readSheet, readUnitYear, type Roots } from '../../content/content.ts'
import { type Written, writtenInReport, writtenInSheet } from '../../facts/facts.ts'
import { figuresOf } from '../../figured.ts'
import type { Finding, Language } from '../../messages/messages.ts'
import { type Keys, openKeys } from '../../products/keys.ts'
import {
  type DataChange,
  dataChanges,
  findingChanges,
  isChanged,
  renames,
  type ReportPair,
  type ReportReview,
  type ReportState,
  reviewReport,
  type RuleChange,
  ruleChanges,
  type SiteReview,
} from '../../review/review.ts'
import { derivationOf, openWorkspace, type Workspace } from '../../workspace.ts'

export interface SiteState {
  /** undefined for the files as they lie there. */
  readonly name: string | undefined
  readonly workspace: Workspace
  readonly keys: Keys
  /** Files of the site that its repository only points to. */
  readonly unfetched: ReadonlySet<string>
}

export function openState(
  roots: Roots,
  name: string | undefined,
  language: Language | undefined,
  unfetched: Iterable<string> = [],
): SiteState {
  const keys = openKeys({ roots, language: undefined, hasPdf: true, ofProgram: '' })
  return { name, keys, workspace: openWorkspace(roots, language, keys.folders), unfetched: new Set(unfetched) }
}

export interface Asked {
  /** `<unit>/<year>[/<project>]`; all, where none is named. */
  readonly only: readonly string[]
  /** A folder for the data of afterwards beside the forms of before. */
  readonly scratch: string
  readonly progress: (line: string) => void
}

interface Pairing {
  readonly before?: ReportKey
  readonly after?: ReportKey
  readonly kind: ReportReview['kind']
}

export function compareStates(before: SiteState, after: SiteState, { only, progress, scratch }: Asked): SiteReview {
  const pairings = pairingsOf(before, after).filter(
    ({ after: is, before: was }) => only.length === 0 || [is, was].some((key) => key && only.includes(keyText(key))),
  )
  const files = changedFiles(before.workspace.roots, after.workspace.roots)
  const isRuled = files.length > 0 || isOther(before.workspace.roots, after.workspace.roots, SITE)
  const mixed = isRuled ? mixedState(before, after, pairings, scratch) : undefined
  const rules = rulesBetween(before, after)
  const moved = new Map<string, string[]>()
  const reports = pairings.flatMap(({ after: is, before: was, kind }, i) => {
    progress(`[${i + 1}/${pairings.length}] ${keyText(is ?? was!)}`)
    const pair = pairOf(before, after, was, is, kind, mixed, rules)
    const review = reviewReport(pair, kind)
    const form = pair.after?.figures?.facts.format.id
    if (form !== undefined && isMovedByRules(review)) moved.set(form, [...(moved.get(form) ?? []), review.report])
    return isChanged(review) ? [review] : []
  })
  const units = new Map(pairings.flatMap((one) => (one.before && one.after ? [[one.after.unit, one.before.unit] as const] : [])))
  const forms = formsOf(before, after, pairings, files)
  const unfetched = new Set([...before.unfetched, ...after.unfetched])
  return {
    base: before.name,
    head: after.name,
    reports,
    units: [...units].flatMap(([unit, was]) => some({ unit, data: sheetChanges(before, after, unitFile(was), unitFile(unit)) })),
    site: { data: sheetChanges(before, after, SITE, SITE), findings: findingChanges(sharedOf(before, forms), sharedOf(after, forms)) },
    forms: forms
      .map((form) => ({ form, rules: rules(form), moved: moved.get(form) ?? [] }))
      .filter((one) => one.rules.length + one.moved.length > 0),
    files,
    unfetched: [...unfetched].sort(),
  }
}

/** Two reports of one state, such as a unit's of two years. */
export function compareYears(state: SiteState, was: ReportKey, is: ReportKey): SiteReview {
  const review = reviewReport({ before: stateOf(state, was), after: stateOf(state, is), rules: [] }, 'years')
  const none = { data: [], findings: { appeared: [], gone: [] } }
  return {
    base: undefined,
    head: undefined,
    reports: isChanged(review) ? [review] : [],
    units: [],
    site: none,
    forms: [],
    files: [],
    unfetched: [],
  }
}

const SITE = 'content/site.yaml'

/** What came, went, or is made from something else than before; a new year beside the year before. */
function pairingsOf(before: SiteState, after: SiteState): Pairing[] {
  const old = new Map(before.keys.reports.map((key) => [keyText(key), key]))
  const now = new Map(after.keys.reports.map((key) => [keyText(key), key]))
  const gone = [...old].flatMap(([text, key]) => (now.has(text) ? [] : [key]))
  const come = [...now].flatMap(([text, key]) => (old.has(text) ? [] : [key]))
  const found =
    gone.length > 0 && come.length > 0
      ? renames(
          gone.map((key) => wordsOf(before, key)),
          come.map((key) => wordsOf(after, key)),
        )
      : []
  const renamed = new Map(found.map((one) => [keyText(one.after.key), one.before.key]))
  const taken = new Set(found.map((one) => keyText(one.before.key)))
  return [
    ...[...now].flatMap(([text, key]): Pairing[] => {
      if (old.has(text)) return before.keys.ofReport(key) === after.keys.ofReport(key) ? [] : [{ before: key, after: key, kind: 'changed' }]
      const earlier = renamed.get(text)
      if (earlier) return [{ before: earlier, after: key, kind: 'renamed' }]
      const yearBefore = now.get(keyText({ ...key, year: key.year - 1 }))
      return [yearBefore ? { before: yearBefore, after: key, kind: 'year-before' } : { after: key, kind: 'added' }]
    }),
    ...gone.filter((key) => !taken.has(keyText(key))).map((key): Pairing => ({ before: key, kind: 'removed' })),
  ]
}

function wordsOf({ workspace }: SiteState, key: ReportKey): ReportState {
  const content = readUnitYear(workspace.roots, key).value
  return { key, findings: [], narrative: content.narrative, written: writtenInReport(content), unfetched: new Set() }
}

export function stateOf(state: SiteState, key: ReportKey): ReportState {
  const { figures, findings } = inquire(state.workspace, key)
  const folder = `content/${folderOf(key)}/`
  const unfetched = new Set([...state.unfetched].flatMap((file) => (file.startsWith(folder) ? [file.slice(folder.length)] : [])))
  const isOfThese = ({ code, message }: Finding): boolean =>
    code.startsWith('figure-') && [...unfetched].some((name) => message.includes(name))
  return { ...wordsOf(state, key), ...(figures ? { figures } : {}), findings: findings.filter((one) => !isOfThese(one)), unfetched }
}

function pairOf(
  before: SiteState,
  after: SiteState,
  was: ReportKey | undefined,
  is: ReportKey | undefined,
  kind: ReportReview['kind'],
  mixed: Workspace | undefined,
  rules: (form: string) => readonly RuleChange[],
): ReportPair {
  const old = was && stateOf(kind === 'year-before' ? after : before, was)
  const now = is && stateOf(after, is)
  const form = now?.figures?.facts.format.id
  const isSameForm = form !== undefined && form === old?.figures?.facts.format.id
  const between = is && was && kind !== 'year-before' && mixed ? figuresOf(mixed, is).figures : undefined
  return {
    ...(old ? { before: old } : {}),
    ...(now ? { after: now } : {}),
    ...(between ? { between } : {}),
    rules: isSameForm && kind !== 'year-before' ? rules(form) : [],
  }
}

function isMovedByRules({ sums, threads }: ReportReview): boolean {
  return [...sums, ...threads.flatMap(({ effects }) => effects)].some(({ by }) => by !== 'data')
}

/** Files of the site's own beside content/: those of the program are the same for both. */
function changedFiles(was: Roots, is: Roots): string[] {
  const files = new Set(
    [was, is].flatMap((roots) => FORMS.flatMap((folder) => filesBelow(roots, folder).filter((file) => !isBuiltIn(roots, file)))),
  )
  return [...files].filter((file) => isOther(was, is, file)).sort()
}

const FORMS = ['templates', 'schemas', 'styles']

function isOther(was: Roots, is: Roots, file: string): boolean {
  return digestOfFile(was, file).digest !== digestOfFile(is, file).digest
}

/** The forms of before with the data of afterwards; units whose reports are asked for, whole, since years and projects belong together. */
function mixedState(before: SiteState, after: SiteState, pairings: readonly Pairing[], scratch: string): Workspace {
  const [was, is] = [before.workspace.roots, after.workspace.roots]
  mkdirSync(join(scratch, 'content'), { recursive: true })
  const copy = (from: string, path: string): void => {
    if (existsSync(join(from, path))) cpSync(join(from, path), join(scratch, path), { recursive: true })
  }
  for (const path of [...FORMS, SITE]) copy(was.site, path)
  for (const unit of new Set(pairings.flatMap(({ after: key }) => (key ? [key.unit] : [])))) copy(is.site, `content/${unit}`)
  return openWorkspace({ site: scratch, program: was.program === was.site ? scratch : was.program }, before.workspace.language)
}

/** What the rules of a form say otherwise; each form is compared once. */
function rulesBetween(before: SiteState, after: SiteState): (form: string) => readonly RuleChange[] {
  const known = new Map<string, readonly RuleChange[]>()
  return (form) => {
    const isThere = [before, after].every(({ workspace }) => hasFormat(workspace.roots, form))
    const found = known.get(form) ?? (isThere ? ruleChanges(derivationOf(before.workspace, form), derivationOf(after.workspace, form)) : [])
    known.set(form, found)
    return found
  }
}

/** Forms of the reports that are compared, and those of which files changed. */
function formsOf(before: SiteState, after: SiteState, pairings: readonly Pairing[], files: readonly string[]): string[] {
  const named = [
    before.keys.formsOf(pairings.flatMap((one) => one.before ?? [])),
    after.keys.formsOf(pairings.flatMap((one) => one.after ?? [])),
  ]
  const changed = files.flatMap(
    (file) => /^templates\/([^/]+)\//.exec(file)?.[1] ?? /^schemas\/formats\/(.+)\.schema\.json$/.exec(file)?.[1] ?? [],
  )
  return [...new Set([...named.flat(), ...changed])].filter((form) => form !== 'shared').sort()
}

function sharedOf({ workspace }: SiteState, forms: readonly string[]): ReturnType<typeof inquireShared> {
  for (const form of forms) if (hasFormat(workspace.roots, form)) derivationOf(workspace, form)
  return inquireShared(workspace)
}

function sheetChanges(before: SiteState, after: SiteState, was: string, is: string): readonly DataChange[] {
  const written = ({ workspace: { roots } }: SiteState, file: string): Written[] =>
    writtenInSheet(readSheet({ ...roots, program: roots.site }, file).value)
  return dataChanges(written(before, was), written(after, is), undefined, undefined).changes
}

function unitFile(unit: string): string {
  return `content/${unit}/unit.yaml`
}

function some<One extends { readonly data: readonly unknown[] }>(one: One): One[] {
  return one.data.length > 0 ? [one] : []
}
