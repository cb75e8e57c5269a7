// pages: templates read and compiled once in a run, however many reports and forms they serve. A compiled template
// knows no report: helpers and partials are given to it each time that it is set.

import Handlebars from 'handlebars'
import type { SourceText } from '../../content/content.ts'
import { INNER } from './template-calls.ts'
import { readTemplate, type Template } from './template.ts'

/** What a template may call. */
export const HELPERS = ['value', 'table', 'records', 'join', 'eq', 'lookup'] as const

export interface CachedTemplate {
  readonly template: Template
  /** Absent where the text is no template at all. */
  readonly compiled?: Handlebars.TemplateDelegate
}

export interface TemplateCache {
  take(source: SourceText): CachedTemplate
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
  return {
    take: (source) => {
      const key = `${source.file}\0${source.text}`
      const found = cached.get(key) ?? read(source, handlebars)
      cached.set(key, found)
      return found
    },
  }
}

/** Handlebars compiles a template when it is first set, and only then. */
function read(source: SourceText, handlebars: typeof Handlebars): CachedTemplate {
  const template = readTemplate(source)
  return template.tree ? { template, compiled: handlebars.compile(template.tree, STRICT as unknown as CompileOptions) } : { template }
}
