// pages: the running text of a block as HTML, references filled in.

import type { Block, Inline } from '../content/content.ts'
import { named, type Figures } from '../figures/figures.ts'
import { element, escaped } from './markup.ts'
import { dataElement } from './provenance.ts'
import { cutTail } from './tail.ts'
import { printed } from './wording/number.ts'

/** A paragraph of the text: its last characters keep together. */
export function paragraphHtml(inlines: readonly Inline[], figures: Figures): string {
  const opened = inlines.flatMap((inline) => {
    const found = inline.kind === 'reference' ? named(figures, inline.name) : undefined
    return found?.kind === 'sentence' ? unnested(found.wording?.blocks ?? []) : [inline]
  })
  const cut = cutTail(opened, (name) => {
    const found = named(figures, name)
    return found ? printed(found, figures.facts.format) : name
  })
  return cut
    ? `${runningHtml(cut.head, figures)}<span class="tail">${runningHtml(cut.tail, figures)}</span>`
    : runningHtml(inlines, figures)
}

export function runningHtml(inlines: readonly Inline[], figures: Figures): string {
  return inlines.map((inline, i) => inlineHtml(inline, figures, inlines[i - 1], inlines[i + 1])).join('')
}

function inlineHtml(inline: Inline, figures: Figures, before: Inline | undefined, after: Inline | undefined): string {
  switch (inline.kind) {
    case 'text':
      return escaped(inline.text)
    case 'reference':
      return referenceHtml(inline.name, figures)
    case 'strong':
      return `<strong>${runningHtml(inline.text, figures)}</strong>`
    case 'emphasis':
      return `<em>${runningHtml(inline.text, figures)}</em>`
    case 'link':
      return `<a href="${escaped(inline.href)}">${runningHtml(inline.text, figures)}</a>`
    case 'break':
      return inline.hard ? '<br>' : joint(before, after)
  }
}

/** A name that means nothing has been told before pages are set; here it stays visible. */
export function referenceHtml(name: string, figures: Figures): string {
  const found = named(figures, name)
  if (found?.kind === 'sentence') return runningHtml(unnested(found.wording?.blocks ?? []), figures)
  return found ? dataElement(name, found, figures.facts.format) : element('mark', {}, `{{${name}}}`)
}

/** A line of Chinese that goes on in the next line has no space between; Latin words have one. */
function joint(before: Inline | undefined, after: Inline | undefined): string {
  const last = before?.kind === 'text' ? before.text.at(-1) : undefined
  const first = after?.kind === 'text' ? after.text[0] : undefined
  return last && first && /[\x21-\x7e]/.test(last) && /[\x21-\x7e]/.test(first) ? ' ' : ''
}

/** The running text of a standard sentence. A sentence inside a sentence was told with the form; it is not followed. */
function unnested(blocks: readonly Block[]): readonly Inline[] {
  return blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.text : []))
    .filter((inline) => inline.kind !== 'reference' || !inline.name.startsWith('句.'))
}
