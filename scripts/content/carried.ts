// content: what an author has marked to be the same next year, put into the files of the new year: texts, names and lists, no numbers.

import { isCarriedLine } from './carried-mark.ts'
import type { Edit, Path, Row, Written } from './edit/change.ts'
import { commentAt, edited, pathsCommented } from './edit/edited.ts'
import { sectionReplaced, sectionText } from './edit/section.ts'
import { readMarkdown } from './markdown.ts'
import { everySection, type Section } from './narrative.ts'
import { entriesOf, type Entry, itemsOf, type Node, nodeAt, textAt } from './node.ts'
import { readYaml } from './yaml.ts'

const MARK = /^沿用上年/

/**
 * The new report.yaml with the values of last year's that stand under a comment `沿用上年…`: of a key, or of all below a group.
 * `isKnown` says whether the new form has a place at a path. A number is carried nowhere: it stands beside the name that is, after
 * the word `then`.
 */
export function carriedValues(lastYear: string, thisYear: string, then: string, isKnown: (path: Path) => boolean): string {
  const [from, into] = [lastYear, thisYear].map((text) => readYaml({ file: '', text: text.replace(/^\ufeff/, '') }).node)
  const marked = pathsCommented(lastYear, (line) => MARK.test(line))
  const edits = marked.flatMap(({ line, path }): Edit[] => {
    const node = nodeAt(from, path)
    if (node && typeof path.at(-1) === 'number') return itemEdits({ node, path, line }, marked, into, isKnown)
    const values = node && MAY_CARRY.has(String(path[0])) ? valuesBelow(node, path, into).filter((edit) => isKnown(edit.path)) : []
    const beside = node ? quantitiesBelow(node, path, into).map((one) => ({ ...one, text: `${then} ${one.text}` })) : []
    return values.length === 0 ? [] : [...values, ...beside, { kind: 'comment', path, text: line }]
  })
  const orderAt = (path: Path): string[] => entriesOf(nodeAt(from, path)).map(({ key }) => key)
  return edits.reduce((text, edit) => made(text, edit, orderAt), thisYear)
}

interface Item {
  readonly node: Node
  readonly path: Path
  readonly line: string
}

/** One item of a list that is not marked whole, behind those that were marked before it. */
function itemEdits(
  { line, node, path }: Item,
  marked: readonly { path: Path }[],
  into: Node | undefined,
  isKnown: (path: Path) => boolean,
): Edit[] {
  const list = path.slice(0, -1)
  const isBelow = marked.some((one) => one.path.length <= list.length && one.path.every((step, i) => list[i] === step))
  const row = rowOf(node)
  if (isBelow || !row || !MAY_CARRY.has(String(path[0])) || !isKnown(path)) return []
  const earlier = marked.filter((one) => one.path.length === path.length && list.every((step, i) => one.path[i] === step))
  const index = itemsOf(nodeAt(into, list)).length + earlier.findIndex((one) => one.path.at(-1) === path.at(-1))
  return [
    { kind: 'insert', path: list, index, row },
    { kind: 'comment', path: [...list, index], text: line },
  ]
}

/** Results that were printed, waivers and scores are of their year. */
const MAY_CARRY = new Set(['facts', 'name'])

/** What has no place is left where it was. */
function made(text: string, edit: Edit, orderAt: (path: Path) => string[]): string {
  const result = edited(text, [edit.kind === 'comment' ? withNote(text, edit) : edit], orderAt)
  return 'text' in result ? result.text : text
}

/** The note of the form stays above the mark. */
function withNote(text: string, edit: Edit & { kind: 'comment' }): Edit {
  return { ...edit, text: [commentAt(text, edit.path), edit.text].filter(Boolean).join('\n') }
}

/** What is said of a number goes with it. */
const OF_THE_NUMBER = new Set(['限定', '期间'])

/** Numbers and truths are left blank, and only where a name would have nothing below it. */
function valuesBelow(node: Node, path: Path, into: Node | undefined): Edit[] {
  if (node.kind === 'mapping')
    return entriesOf(node)
      .filter(({ key }) => !OF_THE_NUMBER.has(key))
      .flatMap(({ key, value }) => valuesBelow(value, [...path, key], into))
  if (node.kind === 'list') {
    const rows = itemsOf(node)
      .map(rowOf)
      .filter((row) => row !== undefined)
    return itemsOf(nodeAt(into, path)).length > 0 ? [] : rows.map((row, index): Edit => ({ kind: 'insert', path, index, row }))
  }
  const value = carriedOf(node)
  return value.kind === 'blank' && nodeAt(into, path) ? [] : [{ kind: 'set', path, value }]
}

/** Named quantities that are new to the file, `{ 数值: 41, 单位: 场次 }`, in words. */
function quantitiesBelow(node: Node, path: Path, into: Node | undefined): (Edit & { kind: 'comment' })[] {
  const [amount, qualifier = '', unit = ''] = ['数值', '限定', '单位'].map((key) => textAt(node, key))
  if (amount !== undefined) return nodeAt(into, path) ? [] : [{ kind: 'comment', path, text: `${amount} ${qualifier}${unit}`.trim() }]
  return entriesOf(node).flatMap(({ key, value }) => quantitiesBelow(value, [...path, key], into))
}

function rowOf(item: Node): Row | undefined {
  if (item.kind === 'mapping') return entriesOf(item).map(({ key, value }: Entry) => [key, carriedOf(value)] as const)
  const value = carriedOf(item)
  return value.kind === 'blank' ? undefined : value
}

function carriedOf(node: Node): Written {
  return node.kind === 'scalar' && typeof node.value === 'string' ? { kind: 'text', text: node.text } : { kind: 'blank' }
}

/** The new narrative with the texts of last year's sections whose first line is `<!-- 沿用上年 -->`, under the same headings. */
export function carriedSections(lastYear: string, thisYear: string): string {
  const marked = placed(lastYear).flatMap(({ line, name }) => {
    const text = sectionText(lastYear, line) ?? ''
    return isCarriedLine(text.split('\n')[0] ?? '') ? [{ name, text }] : []
  })
  return marked.reduce((narrative, { name, text }) => {
    const here = placed(narrative).find((section) => section.name === name)
    const result = here && sectionReplaced(narrative, here.line, text)
    return result && 'text' in result ? result.text : narrative
  }, thisYear)
}

/** Each heading with those above it. */
function placed(markdown: string): { name: string; line: number }[] {
  const below = (sections: readonly Section[], above: string): { name: string; line: number }[] =>
    sections.flatMap(({ at, children, title }) => {
      const name = `${above}\n${title}`
      return [{ name, line: at.line }, ...below(children, name)]
    })
  const { sections } = readMarkdown({ file: '', text: markdown.replace(/^\ufeff/, '') }).narrative
  return everySection(sections).length === 0 ? [] : below(sections, '')
}
