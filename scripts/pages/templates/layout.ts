// pages: Handlebars, strict: a format's templates see the view they are given and the helpers listed here.

import Handlebars from 'handlebars'
import { type Observation, observe } from '../../base/observation.ts'
import { type Place, pointAt } from '../../base/place.ts'
import type { SourceText } from '../../content/content.ts'
import { nearest, tableUnknown } from '../../facts/facts.ts'
import { allNames, type Figures, named, templateName } from '../../figures/figures.ts'
import { templateCall } from '../checks/template-call.ts'
import { templateMissing } from '../checks/template-missing.ts'
import { gridView } from '../grid/grid.ts'
import { dataElement, shown } from '../typesetting/provenance.ts'
import { recordRows } from '../typesetting/record-rows.ts'
import { type Budget, counted, openBudget } from './budget.ts'
import { type CachedTemplate, HELPERS, openTemplateCache, partialName, type TemplateCache } from './cache.ts'
import { INNER } from './template-calls.ts'
import { syntaxFault } from './template-faults.ts'
import type { Template } from './template.ts'

export { HELPERS }

export interface Layout {
  /** Sets one template; what it asks for and nobody has becomes observations. `at`: where the form names the template. */
  set(template: string, view: object, at?: Place): string
  readonly observations: readonly Observation[]
}

/** The template that is being set, innermost last, and where the innermost failed. */
interface Setting {
  readonly open: Template[]
  readonly budget: Budget
  failedIn?: Template
}

/** Faults of any template are told, called or not; each is told once, at its own file and line. */
export function openLayout(
  templates: ReadonlyMap<string, SourceText>,
  figures: Figures | undefined,
  templateCache: TemplateCache = openTemplateCache(),
): Layout {
  const { known, observations: told, templates: taken } = templateCache.takeAll(templates)
  const observations = [...told]
  const setting: Setting = { open: [], budget: openBudget() }
  const setters = new Map([...taken].map(([name, cached]) => [name, { template: cached.template, set: setter(cached, setting) }]))
  const table = tableSetter(figures, setting, observations, (view) => setters.get('grid.hbs')?.set(view, given) ?? '')
  const given: Handlebars.RuntimeOptions = {
    ...OWN_ONLY,
    helpers: {
      ...helpersFor(figures, setting, observations),
      each: counted(setting.budget),
      table,
      ...watchersFor(known, setting, observations),
    },
    partials: { ...Object.fromEntries([...setters].map(([name, { set }]) => [partialName(name), set])), [NO_PARTIAL]: () => '' },
  }
  return {
    observations,
    set: (name, view, at) => {
      if (setting.budget.isSpent()) return '' // told already
      const found = setters.get(name)
      if (found) return run(() => found.set(view, given), found.template, setting, observations)
      observations.push(observe(templateMissing, at ?? pointAt(figures?.facts.format.file ?? name), { name }))
      return ''
    },
  }
}

/** Said once where the setting begins: a partial has it from what calls it. */
const OWN_ONLY = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false }

function setter({ compiled, template }: CachedTemplate, setting: Setting): Handlebars.TemplateDelegate {
  const set = compiled ?? (() => '')
  return (view, options) => {
    setting.open.push(template)
    try {
      setting.budget.spend(1) // before it calls itself, or others, again
      const made = set(view, options)
      setting.budget.spend(0, made.length)
      return made
    } catch (error) {
      setting.failedIn ??= template
      throw error
    } finally {
      setting.open.pop()
    }
  }
}

/** Errors of a designer's template are observations; every other error is ours. */
function run(set: () => string, template: Template, setting: Setting, observations: Observation[]): string {
  delete setting.failedIn
  try {
    return set()
  } catch (error) {
    if (!(error instanceof Error) || !isTemplates(error)) throw error
    observations.push(...faults(error, setting.failedIn ?? template, observations))
    return ''
  }
}

/** Handlebars' own complaints, a partial that calls itself for ever, a name asked of a text. */
function isTemplates(error: Error): boolean {
  return error instanceof Handlebars.Exception || error instanceof RangeError || error.message.startsWith("Cannot use 'in' operator")
}

function faults(error: Error, template: Template, told: readonly Observation[]): Observation[] {
  const { calls, file, text } = template
  const [, partial] = /^The partial (.*) could not be found/.exec(error.message) ?? []
  if (partial !== undefined) {
    if (told.some(({ check, at, slots }) => check === templateMissing && at.file === file && slots['name'] === partial)) return []
    return [observe(templateMissing, calls.find(({ name }) => name === partial)?.at ?? pointAt(file), { name: partial })]
  }
  if (error instanceof RangeError) {
    const [call] = calls
    const name = call ? `> ${call.name}` : '{{#each}}'
    return [observe(templateCall, call?.at ?? pointAt(file), { name, problem: { term: 'call:endless' } })]
  }
  const fault = syntaxFault(error, file, text)
  const unknown = /^"(.*)" not defined in |^Cannot use 'in' operator to search for '(.*?)' in /
    .exec(error.message)
    ?.slice(1)
    .find((name) => name)
  if (unknown !== undefined && template.observations.some(({ at, check }) => check === templateName && isStart(at, fault.at))) return []
  return [unknown === undefined ? fault : observe(templateName, fault.at, { name: unknown })]
}

function isStart(one: Place, other: Place): boolean {
  return one.line === other.line && one.column === other.column
}

type Helpers = Readonly<Record<Exclude<(typeof HELPERS)[number], 'table'>, Handlebars.HelperDelegate>>

function helpersFor(figures: Figures | undefined, setting: Setting, observations: Observation[]): Helpers {
  const value = (...given: unknown[]): unknown => {
    setting.budget.spend(1)
    const name = given.length > 1 ? String(given[0]) : ''
    const found = figures && named(figures, name)
    if (found && figures) return new Handlebars.SafeString(dataElement(shown(name, found, figures.facts.format)))
    if (figures?.facts.format.figures.some((spec) => spec.name === name)) return '' // its formula has been told
    const near = figures && nearest(name, allNames(figures))
    observations.push(observe(templateName, placeOf(given.at(-1), setting), { name, ...(near === undefined ? {} : { nearest: near }) }))
    return ''
  }
  const records = (name: unknown, options: unknown): unknown => {
    const rows = figures && recordRows(String(name), figures)
    if (rows) return rows
    const near = figures && nearest(String(name), [...figures.derivation.records.keys()])
    observations.push(
      observe(templateName, placeOf(options, setting), { name: String(name), ...(near === undefined ? {} : { nearest: near }) }),
    )
    return []
  }
  return {
    value,
    records,
    join: (...parts: unknown[]) => {
      const made = parts.slice(0, -1).join('')
      setting.budget.spend(1, made.length)
      return made
    },
    eq: (a: unknown, b: unknown) => a === b,
    lookup: (of: unknown, key: unknown, options: unknown) => {
      const name = String(key)
      if (typeof of === 'object' && of !== null && Object.hasOwn(of, name)) return (of as Record<string, unknown>)[name]
      observations.push(observe(templateName, placeOf(options, setting), { name }))
      return ''
    },
  }
}

/** `{{{table "基础数据表"}}}`: a table of tables.yaml. */
function tableSetter(
  figures: Figures | undefined,
  setting: Setting,
  observations: Observation[],
  set: (view: object) => string,
): Handlebars.HelperDelegate {
  let count = 0
  return (name: unknown, options: unknown) => {
    const grids = figures?.facts.format.grids
    const grid = grids?.get(String(name))
    if (figures && grid) return new Handlebars.SafeString(set(gridView(grid, figures, `grid-${(count += 1)}`, observations)))
    observations.push(
      observe(tableUnknown, placeOf(options, setting), { name: String(name), nearest: nearest(String(name), [...(grids?.keys() ?? [])]) }),
    )
    return ''
  }
}

/** Takes the place of a partial that is not there, so that the rest is set and told of too. */
const NO_PARTIAL = ' nothing'

/** Only our own elements begin like this: an author's angle brackets have long been escaped. */
const SET = /<data class="[a-z]+" value="|<span class="tail">|<section class="|<svg class="chart"/

/** What looks at each value on its way into the page, and at each partial that only the view names. */
function watchersFor(known: ReadonlySet<string>, setting: Setting, observations: Observation[]): Record<string, Handlebars.HelperDelegate> {
  const watch = (isFault: (value: unknown) => string | undefined) => (value: unknown, options: unknown) => {
    const fault = isFault(value)
    if (fault === undefined) return value
    const at = placeOf(options, setting)
    const written =
      /^\{*[~&]?\s*([^\s{}~]*)/.exec(
        setting.open
          .at(-1)
          ?.text.split('\n')
          [at.line - 1]?.slice(at.column - 1) ?? '',
      )?.[1] ?? ''
    observations.push(observe(templateCall, at, { name: written, problem: { term: `call:${fault}` } }))
    return ''
  }
  const isGroup = (value: unknown): boolean => typeof value === 'object' && value !== null && !('toHTML' in value)
  return {
    [INNER.text]: watch((value) => (isGroup(value) ? 'not-text' : typeof value === 'string' && SET.test(value) ? 'braces' : undefined)),
    [INNER.html]: watch((value) => (isGroup(value) ? 'not-text' : undefined)),
    [INNER.partial]: (name: unknown, options: unknown) => {
      const at = placeOf(options, setting)
      if (typeof name === 'string' && known.has(name)) return name
      const isTold = observations.some(({ at: { file, line, column } }) => file === at.file && line === at.line && column === at.column)
      if (!isTold) observations.push(observe(templateMissing, at, { name: String(name ?? '') }))
      return NO_PARTIAL
    },
  }
}

/** Where a helper was called, as Handlebars tells it in the helper's options. */
function placeOf(options: unknown, setting: Setting): Place {
  const { start } = (options as { loc?: { start?: { line: number; column: number } } } | undefined)?.loc ?? {}
  return pointAt(setting.open.at(-1)?.file ?? '', start?.line ?? 1, (start?.column ?? 0) + 1)
}
