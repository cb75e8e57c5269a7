// pages: the text of a report as a reader finds it on its page: sections with their anchors, blocks of running text.

import { mainOf, type OpenTag, type Token } from './tokens.ts'

/** Anchor, heading, blocks: what a hit is told with. */
export type TextSection = readonly [anchor: string, heading: string, blocks: readonly string[]]

const HEADING = /^h[1-6]$/
/** Elements that end one run of text and begin another. */
const BLOCKS = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'td',
  'th',
  'caption',
  'div',
  'section',
  'table',
  'tr',
  'ol',
  'ul',
  'dt',
  'dd',
  'figcaption',
])
/** What the reader does not see as text of the report. */
const PASSED_OVER = new Set(['script', 'style', 'svg', 'template', 'button', 'nav'])
const ANCHORED = /^(section|h[1-6]|table)$/

/** Only what stands in the parts of the official document counts; the page's own furniture does not. */
export function textSections(tokens: readonly Token[]): TextSection[] {
  const sections: { anchor: string; heading: string; blocks: string[] }[] = []
  const open = [{ isPart: false, isPassed: false }] // each element with what it stands in
  let text = ''
  const end = (heading: boolean): void => {
    if (text === '') return
    const block = text.replace(/\s+/g, ' ').trim()
    text = ''
    const section = sections.at(-1)
    if (block === '' || !section) return
    section.blocks.push(block)
    if (heading && section.heading === '') section.heading = block
  }
  for (const token of tokens) {
    if (token.kind === 'comment') continue
    const { isPart = false, isPassed = false } = open.at(-1) ?? {}
    if (token.kind === 'text') {
      if (isPart && !isPassed) text += token.text
      continue
    }
    if (BLOCKS.has(token.name)) end(token.kind === 'close' && HEADING.test(token.name))
    if (token.kind === 'close') {
      open.pop()
      continue
    }
    const anchor = token.attributes['id']
    const begins = beginsPart(token)
    open.push({ isPart: isPart || begins, isPassed: isPassed || PASSED_OVER.has(token.name) })
    if (begins || (anchor !== undefined && ANCHORED.test(token.name))) sections.push({ anchor: anchor ?? '', heading: '', blocks: [] })
  }
  return sections.filter(({ blocks }) => blocks.length > 0).map(({ anchor, heading, blocks }) => [anchor, heading, blocks])
}

function beginsPart({ name, attributes }: OpenTag): boolean {
  if (name !== 'section') return false
  const classes = (attributes['class'] ?? '').split(' ')
  return classes.includes('part') && !classes.includes('contents')
}

/** The characters of what is printed. */
export function charactersIn(tokens: readonly Token[]): Set<string> {
  const texts = new Set<string>()
  for (const token of mainOf(tokens)) if (token.kind === 'text') texts.add(token.text)
  const met = new Uint8Array(FAR)
  const characters = new Set<string>()
  for (const text of texts)
    for (let i = 0, point; (point = text.codePointAt(i)) !== undefined; i += point > 0xffff ? 2 : 1) {
      if (met[point] === 1) continue // no text is made for a character that is there already
      if (point < FAR) met[point] = 1
      characters.add(String.fromCodePoint(point))
    }
  return characters
}

/** Behind this point there are few that anybody prints. */
const FAR = 0x10000
