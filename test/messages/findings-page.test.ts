import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import { CATALOGUE } from '../../scripts/catalogue.ts'
import { checkCodesSchema, codesOf, findingsPage } from '../../scripts/messages/messages.ts'
import { writeDocument } from '../../scripts/site/site.ts'
import { makeMini, PROGRAM } from '../mini.ts'

test('docs/findings.md and the codes for editors are what the catalogue says; after a change: npm run docs', () => {
  expect(readFileSync(join(PROGRAM, 'docs/findings.md'), 'utf8')).toBe(findingsPage(CATALOGUE))
  expect(readFileSync(join(PROGRAM, 'schemas/check-codes.schema.json'), 'utf8')).toBe(checkCodesSchema(CATALOGUE))
})

test('every code has a heading of its own, once', () => {
  const headings = [
    ...findingsPage(CATALOGUE)
      .replace(/^```[^]*?^```$/gm, '')
      .matchAll(/^### (.+)$/gm),
  ].map((match) => match[1])
  expect(headings.toSorted()).toEqual(codesOf(CATALOGUE).sort())
})

test.each(CATALOGUE.flatMap(({ checks }) => checks))(
  '$code is documented in Chinese: meaning, example, remedy and source',
  ({ about, remedy, source }) => {
    for (const words of [about, remedy]) expect(words).toMatch(/^[^#|]*\p{Script=Han}[^]*。$/u)
    expect(source).toMatch(/\p{Script=Han}|YAML|JSON/u)
    expect(`${about}${remedy}${source}`).not.toMatch(/```|undefined/)
  },
)

test('no word of the page is taken for HTML', () => {
  const tokens = new MarkdownIt({ html: true }).parse(findingsPage(CATALOGUE), {})
  const html = tokens
    .flatMap((token) => [token, ...(token.children ?? [])])
    .filter((token) => token.type.startsWith('html'))
    .map((token) => token.content)
  expect(html).toEqual([expect.stringMatching(/^<!-- .* -->\n$/)])
})

test('the document is written where it differs, and left alone where it does not', () => {
  const root = makeMini()
  expect(writeDocument(root, 'docs/a.md', 'a\n')).toBe(true)
  expect(writeDocument(root, 'docs/a.md', 'a\n')).toBe(false)
  expect(writeDocument(root, 'docs/a.md', 'b\n')).toBe(true)
  expect(readFileSync(join(root, 'docs/a.md'), 'utf8')).toBe('b\n')
})
