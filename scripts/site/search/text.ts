// site: the text of a report as a reader finds it on its page: sections with their anchors, blocks of running text.

import { readHtml, VOID } from '../html.ts'

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

/** Only what stands in the parts of the official document counts; the page's own furniture does not. */
export function textSections(html: string): TextSection[] {
  const sections: { anchor: string; heading: string; blocks: string[] }[] = []
  const open: { name: string; isPart: boolean; isPassed: boolean }[] = []
  let text = ''
  const end = (heading: boolean): void => {
    const block = text.replace(/\s+/g, ' ').trim()
    text = ''
    const section = sections.at(-1)
    if (block === '' || !section) return
    section.blocks.push(block)
    if (heading && section.heading === '') section.heading = block
  }
  for (const token of readHtml(html)) {
    if (token.kind === 'text') {
      if (open.some(({ isPart }) => isPart) && !open.some(({ isPassed }) => isPassed)) text += token.text
      continue
    }
    if (BLOCKS.has(token.name)) end(token.kind === 'close' && HEADING.test(token.name))
    if (VOID.has(token.name)) continue
    if (token.kind === 'close') {
      const from = open.findLastIndex(({ name }) => name === token.name)
      if (from >= 0) open.length = from
      continue
    }
    const classes = (token.attributes['class'] ?? '').split(' ')
    const isPart = token.name === 'section' && classes.includes('part') && !classes.includes('contents')
    open.push({ name: token.name, isPart, isPassed: PASSED_OVER.has(token.name) })
    const anchor = token.attributes['id']
    if (isPart || (anchor !== undefined && ANCHORED.test(token.name))) sections.push({ anchor: anchor ?? '', heading: '', blocks: [] })
  }
  return sections.filter(({ blocks }) => blocks.length > 0).map(({ anchor, heading, blocks }) => [anchor, heading, blocks])
}

const ANCHORED = /^(section|h[1-6]|table)$/
