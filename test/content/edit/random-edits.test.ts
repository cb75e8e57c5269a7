// test: random changes of real and generated files touch the characters of what is changed, and no others.

import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { diffChars } from 'diff'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Lexer, parseDocument } from 'yaml'
import { type Edit, edited, nodeAt, type Path, readYaml, type Row, type Written } from '../../../scripts/content/content.ts'
import { texts, words } from './texts.ts'

const CONTENT = resolve(import.meta.dirname, '../../../content')
const FILES = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .map((file) => readFileSync(join(CONTENT, file), 'utf8'))

/** Plain values: `\0…` for what is bare and so may be a number, the text itself for what is quoted. */
type Plain = string | null | Plain[] | { [key: string]: Plain }

function plainOf(text: string): Plain {
  const document = parseDocument(text.replace(/^\ufeff/, ''), { schema: 'failsafe' })
  expect(document.errors).toEqual([])
  return document.toJS({ reviver: undefined } as never) as Plain
}

interface Place {
  readonly path: Path
  readonly value: Plain
}

function placesIn(value: Plain, path: Path = []): Place[] {
  const inner = Array.isArray(value)
    ? value.flatMap((one, i) => placesIn(one, [...path, i]))
    : value !== null && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, key]))
      : []
  return [{ path, value }, ...inner]
}

const isGroup = (value: Plain): value is { [key: string]: Plain } => value !== null && typeof value === 'object' && !Array.isArray(value)

const written: fc.Arbitrary<Written> = fc.oneof(
  fc.constant<Written>({ kind: 'blank' }),
  fc.constantFrom('0', '2.50', '-1980.12', '0.10', '120000').map((text): Written => ({ kind: 'number', text })),
  fc.constantFrom('true', 'false').map((text): Written => ({ kind: 'truth', text })),
  words.map((text): Written => ({ kind: 'text', text })),
)

interface Draft {
  readonly kind: 'set' | 'new' | 'comment' | 'insert' | 'remove' | 'move'
  readonly at: number
  readonly to: number
  readonly value: Written
  readonly words: string
}

const drafts: fc.Arbitrary<Draft> = fc.record({
  kind: fc.constantFrom('set', 'new', 'comment', 'insert', 'remove', 'move'),
  at: fc.nat(),
  to: fc.nat(),
  value: written,
  words: fc.constantFrom('', '沿用上年', '甲\n乙', 'a: b', '#'),
})

/** A change that fits the file; undefined where it has no place of the kind. */
function editOf({ at, kind, to, value, words: text }: Draft, file: string): Edit | undefined {
  const places = placesIn(plainOf(file))
  const pick = (fits: (place: Place) => boolean): Place | undefined => {
    const some = places.filter(fits)
    return some[at % Math.max(1, some.length)]
  }
  const isInList = ({ path }: Place): boolean => typeof path.at(-1) === 'number'
  if (kind === 'set') {
    const place = pick((one) => one.path.length > 0 && (one.value === null || typeof one.value === 'string'))
    return place && { kind, path: place.path, value }
  }
  if (kind === 'new') {
    const place = pick((one) => isGroup(one.value) || one.value === '')
    const below = [['新项'], ['新组', '数值'], ['k: 1', 'k']][to % 3] ?? []
    return place && { kind: 'set', path: [...place.path, ...below], value }
  }
  if (kind === 'insert') {
    const place = pick((one) => Array.isArray(one.value))
    const length = Array.isArray(place?.value) ? place.value.length : 0
    return (
      place && {
        kind,
        path: place.path,
        index: to % (length + 1),
        row: [
          ['任务', { kind: 'text', text: '清淤' }],
          ['支出', value],
          ...(to % 2 === 0 ? [] : [['明细', [[['名称', value]], value]] as const]),
        ],
      }
    )
  }
  const place = pick((one) => (kind === 'move' ? isInList(one) : one.path.length > 0))
  if (kind === 'comment') return place && { kind, path: place.path, text }
  if (kind === 'remove') return place && { kind, path: place.path }
  const list = places.find(({ path }) => JSON.stringify(path) === JSON.stringify(place?.path.slice(0, -1)))?.value
  return place && { kind: 'move', path: place.path, to: to % (Array.isArray(list) ? list.length : 1) }
}

/** The data as it is to be afterwards, made without the engine. */
function after(file: string, edit: Edit): Plain {
  const root = plainOf(file)
  if (edit.kind === 'comment') return root
  const parentPath = edit.kind === 'insert' ? edit.path : edit.path.slice(0, -1)
  let here = root as Record<string | number, Plain>
  let set = (value: Plain): void => void value
  let current: Plain = root
  for (const step of parentPath) {
    if (current === '' || current === null || /^(null|~)$/.test(String(current))) {
      current = {}
      set(current)
    }
    here = current as Record<string | number, Plain>
    const inside = here
    set = (value) => void (inside[step] = value)
    current = here[step] ?? null
  }
  if (current === null || typeof current === 'string') {
    current = {}
    set(current)
  }
  const last = edit.path.at(-1) ?? ''
  if (Array.isArray(current)) {
    if (edit.kind === 'remove') current.splice(Number(last), 1)
    if (edit.kind === 'move') current.splice(edit.to, 0, ...current.splice(Number(last), 1))
    if (edit.kind === 'set') current[Number(last)] = textOf(edit.value)
    if (edit.kind === 'insert') current.splice(edit.index, 0, rowOf(edit.row))
  } else if (edit.kind === 'remove') delete (current as Record<string, Plain>)[last]
  else if (edit.kind === 'set') (current as Record<string, Plain>)[last] = textOf(edit.value)
  return root
}

function rowOf(row: Row): Plain {
  if ('kind' in row) return textOf(row)
  return Object.fromEntries(row.map(([key, cell]) => [key, 'kind' in cell ? textOf(cell) : cell.map(rowOf)]))
}

function textOf(value: Written): string {
  return value.kind === 'blank' ? 'null' : value.text
}

/** Blanks written as nothing, `~` or `null` are one. */
function alike(value: Plain): string {
  return JSON.stringify(value, (_, one: unknown) => {
    if (one === null || one === '' || one === '~') return 'null'
    return isGroup(one as Plain) ? Object.fromEntries(Object.entries(one as object).toSorted(([a], [b]) => (a < b ? -1 : 1))) : one
  })
}

function commentsIn(text: string): string[] {
  const lexemes = [...new Lexer().lex(text.replace(/^\ufeff/, ''))]
  return lexemes.filter((lexeme, i) => lexeme.startsWith('#') && lexemes[i - 1] !== '\x1f').toSorted()
}

/** What differs, as the stretch of the one and the stretch of the other. */
function difference(before: string, now: string): { head: string; gone: string; come: string; tail: string } {
  let head = 0
  while (head < Math.min(before.length, now.length) && before[head] === now[head]) head += 1
  let tail = 0
  while (tail < Math.min(before.length, now.length) - head && before.at(-1 - tail) === now.at(-1 - tail)) tail += 1
  const end = (text: string): number => text.length - tail
  return {
    head: before.slice(0, head),
    gone: before.slice(head, end(before)),
    come: now.slice(head, end(now)),
    tail: before.slice(end(before)),
  }
}

function goneFrom(before: string, now: string): string {
  const parts = diffChars(before, now).filter(({ removed }) => removed)
  return parts.map(({ value }) => value).join('')
}

const linesOf = (text: string): string[] => text.split(/\r?\n/)

/** Refusals that are right for files such as these: no place, and no other way than to rewrite what was not asked for. */
const RIGHT = new Set(['no-place-for-comment', 'layout'])

function holds(file: string, edit: Edit): void {
  const result = edited(file, [edit], () => [])
  if ('refused' in result) {
    expect(RIGHT, JSON.stringify(result.refused)).toContain(result.refused.code)
    return
  }
  const { text } = result
  expect(alike(plainOf(text))).toBe(alike(after(file, edit)))
  const { come, gone } = difference(file, text)
  if (edit.kind === 'set') {
    const node = nodeAt(readYaml({ file: '', text: file.replace(/^\ufeff/, '') }).node, edit.path)
    const isWritten = node && (node.at.line !== node.at.endLine || node.at.column !== node.at.endColumn)
    if (isWritten) valueOnly(file, text, node.at, textOf(edit.value).includes('\n'))
    // Nothing goes but a blank that is no longer one, and blanks beside it.
    else expect(goneFrom(file, text)).toMatch(/^(?:[ \t{}~]|null)*$/)
  }
  if (edit.kind === 'insert' && !file.includes('[]')) expect(gone).toBe('')
  if (edit.kind === 'remove' && /^[^{[]*$/.test(come)) expect(come).toBe('')
  if (edit.kind === 'move') expect(Array.from(text).toSorted()).toEqual(Array.from(file).toSorted())
  if (edit.kind === 'set' || edit.kind === 'insert' || edit.kind === 'move') expect(commentsIn(text)).toEqual(commentsIn(file))
  if (edit.kind === 'comment') {
    const bare = (all: string): string[] =>
      linesOf(all.replace(/^\ufeff/, ''))
        .map((line) => line.replace(/\s*#.*$/, ''))
        .filter((line) => line !== '')
    expect(bare(text)).toEqual(bare(file))
  }
  expect(text.startsWith('\ufeff')).toBe(file.startsWith('\ufeff'))
  if (!file.includes('\r\n')) expect(text).not.toContain('\r\n')
  else expect(text.replaceAll('\r\n', '')).not.toContain('\n')
}

/** Before the value, and behind it but for the blanks to its comment, the text is what it was; a text of several lines goes below the comment. */
function valueOnly(
  file: string,
  text: string,
  at: { line: number; column: number; endLine: number; endColumn: number },
  isLong: boolean,
): void {
  const mark = file.startsWith('\ufeff') ? 1 : 0
  const starts = [mark, ...[...file.matchAll(/\n/g)].map(({ index }) => index + 1)]
  const from = (starts[at.line - 1] ?? 0) + at.column - 1
  const to = (starts[at.endLine - 1] ?? 0) + at.endColumn - 1
  expect(text.slice(0, from).trimEnd()).toBe(file.slice(0, from).trimEnd())
  const end = file.indexOf('\n', to)
  const rest = isLong ? (end < 0 ? '' : file.slice(end)) : file.slice(to).trimStart()
  expect(text.endsWith(rest)).toBe(true)
}

/** Some ten seconds of a processor that may have other things to do. A failure says the seed with which it comes again. */
const PATIENCE = 180_000

describe('random changes touch only what is changed', () => {
  it('in the reports of the repository', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...FILES), drafts, (file, draft) => {
        const edit = editOf(draft, file)
        if (edit) holds(file, edit)
      }),
      { numRuns: 500 },
    )
  })

  it('in files of every style', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(texts, drafts, (file, draft) => {
        const edit = editOf(draft, file)
        if (edit) holds(file, edit)
      }),
      { numRuns: 1500 },
    )
  })

  it('one after the other as together', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(texts, fc.array(drafts, { maxLength: 6 }), (file, some) => {
        let text = file
        const made: Edit[] = []
        for (const draft of some) {
          const edit = editOf(draft, text)
          const result = edit && edited(text, [edit], () => [])
          if (!edit || !result || 'refused' in result) continue
          made.push(edit)
          text = result.text
        }
        expect(edited(file, made, () => [])).toMatchObject({ text })
      }),
      { numRuns: 200 },
    )
  })
})
