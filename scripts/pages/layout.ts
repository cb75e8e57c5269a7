// pages: Handlebars, strict: a format's templates see the view they are given and the helpers listed here.

import Handlebars from 'handlebars'
import { observe, type Observation } from '../base/finding.ts'
import { pointAt } from '../base/place.ts'
import type { SourceText } from '../content/content.ts'
import { nearest } from '../facts/facts.ts'
import { allNames, named, type Figures } from '../figures/figures.ts'
import { dataElement } from './provenance.ts'

/** What a template may call. */
export const HELPERS = ['value', 'join', 'times', 'eq'] as const

export interface Layout {
  /** Sets one template; what it asks for and nobody has becomes observations. */
  set(template: string, view: object): string
  readonly observations: readonly Observation[]
}

export function openLayout(templates: ReadonlyMap<string, SourceText>, figures: Figures | undefined): Layout {
  const observations: Observation[] = []
  const handlebars = Handlebars.create()
  let current = ''
  handlebars.registerHelper('value', (name: string) => {
    const found = figures && named(figures, name)
    if (found && figures) return new Handlebars.SafeString(dataElement(name, found, figures.facts.format))
    const near = figures && nearest(name, allNames(figures))
    observations.push(observe('template-name', pointAt(current), { name, ...(near === undefined ? {} : { nearest: near }) }))
    return ''
  })
  handlebars.registerHelper('join', (...parts: unknown[]) => parts.slice(0, -1).join(''))
  handlebars.registerHelper('eq', (a: unknown, b: unknown) => a === b)
  handlebars.registerHelper('times', (n: number, options: Handlebars.HelperOptions) => Array.from({ length: n }, () => options.fn(undefined)).join(''))
  for (const [file, source] of templates) handlebars.registerPartial(file.replace(/\.hbs$/, ''), source.text)
  return {
    observations,
    set: (template, view) => {
      const source = templates.get(template)
      current = source?.file ?? template
      if (!source) {
        observations.push(observe('template-missing', pointAt(current), { name: template }))
        return ''
      }
      return run(handlebars, source, view, observations)
    },
  }
}

/** Errors of a designer's template are observations; every other error is ours. */
function run(handlebars: typeof Handlebars, source: SourceText, view: object, observations: Observation[]): string {
  try {
    return handlebars.compile(source.text, { strict: true, knownHelpersOnly: true, knownHelpers: KNOWN, preventIndent: true })(view)
  } catch (error) {
    const { message, lineNumber, column } = error as Error & { lineNumber?: number; column?: number }
    if (!isTemplateError(error)) throw error
    const line = lineNumber ?? Number(/line (\d+)/.exec(message)?.[1] ?? 1)
    observations.push(observe('template-syntax', pointAt(source.file, line, (column ?? 0) + 1), { detail: message.split('\n')[0] ?? '' }))
    return ''
  }
}

function isTemplateError(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.message.startsWith('Parse error') || /not defined in|could not be found|unknown helper|doesn't match/.test(error.message)
}

const KNOWN = Object.fromEntries(HELPERS.map((name) => [name, true])) as Record<(typeof HELPERS)[number], boolean>
