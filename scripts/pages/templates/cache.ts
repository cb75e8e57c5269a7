// pages: templates read and compiled once in a run, however many reports and forms they serve. A compiled template
// knows no report: helpers and partials are given to it each time that it is set.

import Handlebars from 'handlebars'
import type { Observation } from '../../base/observation.ts'
import type { SourceText } from '../../content/content.ts'
import type { Format } from '../../facts/facts.ts'
import { INNER } from './template-calls.ts'
import { missingPartials, readTemplate, type Template } from './template.ts'
import { wordsOf } from './words.ts'

/** What a template may call. */
export const HELPERS = ['value', 'table', 'records', 'join', 'eq', 'lookup'] as const

export interface CachedTemplate {
  readonly template: Template
  /** Absent where the text is no template at all. */
  readonly compiled?: Handlebars.TemplateDelegate
}

/** The templates of a form, by their files. */
export interface TemplateSet {
  readonly templates: ReadonlyMap<string, CachedTemplate>
  /** What a template may call: files without their ending, and what templates define themselves. */
  readonly known: ReadonlySet<string>
  readonly observations: readonly Observation[]
}

export interface TemplateCache {
  take(source: SourceText): CachedTemplate
  /** Read once for each form. */
  takeAll(sources: ReadonlyMap<string, SourceText>): TemplateSet
  /** All that a form says. */
  words(format: Format): string
}

/** No access to prototypes, no helper that is not listed; `log` would print. */
const STRICT = {
  strict: true,
  knownHelpersOnly: true,
  preventIndent: true,
  knownHelpers: { log: false, ...Object.fromEntries([...HELPERS, ...Object.values(INNER)].map((name) => [name, true])) },
}

export function openTemplateCache(): TemplateCache {
  const handlebars = Handlebars.create()
  const cached = new Map<string, CachedTemplate>()
  const sets = new WeakMap<object, TemplateSet>()
  const words = new WeakMap<Format, string>()
  const take = ({ file, text }: SourceText): CachedTemplate => kept(cached, `${file}\0${text}`, () => read({ file, text }, handlebars))
  return {
    take,
    takeAll: (sources) => kept(sets, sources, () => setOf(sources, take)),
    words: (format) => kept(words, format, () => wordsOf(format)),
  }
}

function kept<Key, Made>(all: { get(key: Key): Made | undefined; set(key: Key, made: Made): unknown }, key: Key, make: () => Made): Made {
  const made = all.get(key) ?? make()
  all.set(key, made)
  return made
}

function setOf(sources: ReadonlyMap<string, SourceText>, take: TemplateCache['take']): TemplateSet {
  const templates = new Map([...sources].map(([name, source]) => [name, take(source)]))
  const partials = new Set([...sources.keys()].map(partialName))
  const all = [...templates.values()].map(({ template }) => template)
  return {
    templates,
    known: new Set([...partials, ...all.flatMap(({ own }) => [...own])]),
    observations: all.flatMap((template) => [...template.observations, ...missingPartials(template, partials)]),
  }
}

export function partialName(file: string): string {
  return file.replace(/\.hbs$/, '')
}

/** Handlebars compiles a template when it is first set, and only then. */
function read(source: SourceText, handlebars: typeof Handlebars): CachedTemplate {
  const template = readTemplate(source)
  return template.tree ? { template, compiled: handlebars.compile(template.tree, STRICT as unknown as CompileOptions) } : { template }
}
