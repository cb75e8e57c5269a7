// preview: pages and parts of pages, from the templates that come with the program.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Handlebars from 'handlebars'
import { filesBelow, type Roots } from '../content/content.ts'
import type { Control, Follower, Told } from './form/control.ts'

const FOLDER = 'templates/shared/preview'

export interface Markup {
  set(name: string, view: object): string
}

/** A site changes how its reports look, not how they are filled in: its own root is not asked. */
export function openMarkup({ program }: Roots): Markup {
  const own = Handlebars.create()
  own.registerHelper(HELPERS)
  for (const file of filesBelow({ site: program, program }, FOLDER)) {
    const name = /\/([^/]+)\.hbs$/.exec(file)?.[1]
    if (name !== undefined) own.registerPartial(name, own.compile(readFileSync(join(program, file), 'utf8')))
  }
  return {
    set: (name, view) => {
      const template: unknown = own.partials[name]
      if (typeof template !== 'function') throw new Error(`no template ${name}`)
      return (template as Handlebars.TemplateDelegate)(view)
    },
  }
}

type Cells = readonly Control[]

const LEVELS = { error: '错误', warning: '警告', info: '提示' } as const

/** The last argument of a helper is Handlebars' own. */
const HELPERS: Readonly<Record<string, Handlebars.HelperDelegate>> = {
  eq: (a: unknown, b: unknown) => a === b,
  isState: (a: unknown, b: unknown) => String(a === b),
  isGiven: (value: unknown) => value !== undefined,
  some: (...values: unknown[]) => values.slice(0, -1).some((one) => (Array.isArray(one) ? one.length > 0 : Boolean(one))),
  plus: (a: number, b: number) => a + b,
  json: (value: unknown) => JSON.stringify(value),
  concat: (list: readonly unknown[] | undefined, ...more: unknown[]) => [...(list ?? []), ...more.slice(0, -1)],
  suffix: (id: string, end: string) => `${id}:${end}`,
  append: (a: string, b: string) => `${a}${b}`,
  split: (text: string) => (text === '' ? [] : text.split('\n')),
  lines: (items: readonly string[]) => items.join('\n'),
  hashes: (level: number) => '#'.repeat(level + 1),
  rowsFor: (text: string) =>
    Math.min(
      30,
      Math.max(
        2,
        text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 40), 0),
      ),
    ),
  levelName: (level: keyof typeof LEVELS) => LEVELS[level],
  hasError: (told: readonly Told[] | undefined) => told?.some(({ level }) => level === 'error') === true,
  follows: (cells: Cells) => [...new Map(cells.flatMap((cell) => cell.follows).map((one): [string, Follower] => [one.name, one])).values()],
  toldIn: (cells: Cells) => cells.flatMap(({ told }) => told),
  truths: (text: string) =>
    [
      ['', '空白'],
      ['true', '是'],
      ['false', '否'],
    ].map(([value, label]) => ({ value, label, checked: value === text })),
  options: (choices: readonly string[] | undefined, text: string) =>
    [...new Set([...(choices ?? []), ...(text === '' ? [] : [text])])].map((value) => ({ value, selected: value === text })),
}
