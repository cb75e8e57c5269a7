// pages: Handlebars, strict: a format's templates see the view they are given and the helpers listed here.

import Handlebars from 'handlebars'
import { type Observation, observe } from '../../base/observation.ts'
import { type Place, pointAt } from '../../base/place.ts'
import type { SourceText } from '../../content/content.ts'
import { nearest } from '../../facts/facts.ts'
import { allNames, type Figures, named, templateName } from '../../figures/figures.ts'
import { templateMissing } from '../checks/template-missing.ts'
import { dataElement, shown } from '../typesetting/provenance.ts'
import { type CachedTemplate, HELPERS, openTemplateCache, type TemplateCache } from './cache.ts'
import { missingPartials, syntaxFault, type Template } from './template.ts'

export { HELPERS }

export interface Layout {
  /** Sets one template; what it asks for and nobody has becomes observations. */
  set(template: string, view: object): string
  readonly observations: readonly Observation[]
}

/** The template that is being set, innermost last, and where the innermost failed. */
interface Setting {
  readonly files: string[]
  failedIn?: string
}

/** Faults of any template are told, called or not; each is told once, at its own file and line. */
export function openLayout(
  templates: ReadonlyMap<string, SourceText>,
  figures: Figures | undefined,
  templateCache: TemplateCache = openTemplateCache(),
): Layout {
  const partials = new Set([...templates.keys()].map(partialName))
  const taken = [...templates].map(([name, source]) => [name, templateCache.take(source)] as const)
  const observations = taken.flatMap(([, { template }]) => [...template.observations, ...missingPartials(template, partials)])
  const setting: Setting = { files: [] }
  const setters = new Map(taken.map(([name, cached]) => [name, { template: cached.template, set: setter(cached, setting) }]))
  const given = {
    helpers: helpersFor(figures, setting, observations),
    partials: Object.fromEntries([...setters].map(([name, { set }]) => [partialName(name), set])),
  }
  return {
    observations,
    set: (name, view) => {
      const found = setters.get(name)
      if (found) return run(() => found.set(view, given), found.template, setting, observations)
      observations.push(observe(templateMissing, pointAt(figures?.facts.format.file ?? name), { name }))
      return ''
    },
  }
}

function partialName(file: string): string {
  return file.replace(/\.hbs$/, '')
}

const OWN_ONLY = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false }

function setter({ compiled, template }: CachedTemplate, setting: Setting): Handlebars.TemplateDelegate {
  const set = compiled ?? (() => '')
  return (view, options) => {
    setting.files.push(template.file)
    try {
      return set(view, { ...OWN_ONLY, ...options })
    } catch (error) {
      setting.failedIn ??= template.file
      throw error
    } finally {
      setting.files.pop()
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
    if (!/^The partial .* could not be found/.test(error.message)) observations.push(fault(error, setting.failedIn ?? template.file))
    return ''
  }
}

/** Handlebars' own complaints, a partial that calls itself for ever, a name asked of a text. */
function isTemplates(error: Error): boolean {
  return error instanceof Handlebars.Exception || error instanceof RangeError || error.message.startsWith("Cannot use 'in' operator")
}

function fault(error: Error, file: string): Observation {
  const told = syntaxFault(error, file)
  const unknown = /^"(.*)" not defined in |^Cannot use 'in' operator to search for '(.*?)' in /
    .exec(error.message)
    ?.slice(1)
    .find((name) => name)
  return unknown === undefined ? told : observe(templateName, told.at, { name: unknown })
}

type Helpers = Readonly<Record<(typeof HELPERS)[number], Handlebars.HelperDelegate>>

function helpersFor(figures: Figures | undefined, setting: Setting, observations: Observation[]): Helpers {
  const value = (...given: unknown[]): unknown => {
    const name = given.length > 1 ? String(given[0]) : ''
    const found = figures && named(figures, name)
    if (found && figures) return new Handlebars.SafeString(dataElement(shown(name, found, figures.facts.format)))
    if (figures?.facts.format.figures.some((spec) => spec.name === name)) return '' // its formula has been told
    const near = figures && nearest(name, allNames(figures))
    observations.push(observe(templateName, placeOf(given.at(-1), setting), { name, ...(near === undefined ? {} : { nearest: near }) }))
    return ''
  }
  return {
    value,
    join: (...parts: unknown[]) => parts.slice(0, -1).join(''),
    eq: (a: unknown, b: unknown) => a === b,
    times: (n: unknown, options?: Partial<Handlebars.HelperOptions>) =>
      Array.from({ length: Math.min(Number(n) || 0, MOST_TIMES) }, () => options?.fn?.(undefined) ?? '').join(''),
  }
}

/** No table has more columns; a slip of a designer's must not fill the memory. */
const MOST_TIMES = 100

/** Where a helper was called, as Handlebars tells it in the helper's options. */
function placeOf(options: unknown, setting: Setting): Place {
  const { start } = (options as { loc?: { start?: { line: number; column: number } } } | undefined)?.loc ?? {}
  return pointAt(setting.files.at(-1) ?? '', start?.line ?? 1, (start?.column ?? 0) + 1)
}
