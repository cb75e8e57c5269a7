// pages: the running text of a block as HTML, references filled in.

import type { Block, Inline } from '../../content/content.ts'
import { type Figures, named } from '../../figures/figures.ts'
import { printed } from '../wording/number.ts'
import { element, type Running, running, seen } from './markup.ts'
import { dataElement, shown } from './provenance.ts'
import { cutWidow } from './widows.ts'

/** A paragraph of the text: its last characters keep together. */
export function paragraphHtml(inlines: readonly Inline[], figures: Figures): string {
  const opened = inlines.flatMap((inline) => {
    const found = inline.kind === 'reference' ? named(figures, inline.name) : undefined
    return found?.kind === 'sentence' ? unnested(found.wording?.blocks ?? []) : [inline]
  })
  const cut = cutWidow(opened, (name) => {
    const found = named(figures, name)
    return found ? printed(found, figures.facts.format) : name
  })
  if (!cut) return setInlines(inlines, figures).html
  return `${setInlines(cut.head, figures).html}<span class="tail">${setInlines(cut.widow, figures).html}</span>`
}

export function setInlines(inlines: readonly Inline[], figures: Figures): Running {
  const set = inlines.map((inline) => setInline(inline, figures))
  return joined(set.map((piece, i) => (isSoft(inlines[i]) ? running(joint(set[i - 1]?.text, set[i + 1]?.text)) : piece)))
}

export function joined(pieces: readonly Running[]): Running {
  return { html: pieces.map(({ html }) => html).join(''), text: pieces.map(({ text }) => text).join('') }
}

function isSoft(inline: Inline | undefined): boolean {
  return inline?.kind === 'break' && !inline.hard
}

function setInline(inline: Inline, figures: Figures): Running {
  switch (inline.kind) {
    case 'text':
      return running(inline.text)
    case 'reference':
      return setReference(inline.name, figures)
    case 'strong':
      return within('<strong>', setInlines(inline.text, figures), '</strong>')
    case 'emphasis':
      return within('<em>', setInlines(inline.text, figures), '</em>')
    case 'link':
      return within(`<a href="${running(inline.href).html}">`, setInlines(inline.text, figures), '</a>')
    case 'each':
      throw new Error('the records are put into a text before it is set')
    case 'break':
      return { html: '<br>', text: '' }
  }
}

function within(open: string, { html, text }: Running, close: string): Running {
  return { html: open + html + close, text }
}

/** A name that means nothing has been told before pages are set; here it stays visible. */
export function setReference(name: string, figures: Figures): Running {
  const found = named(figures, name)
  if (found?.kind === 'sentence') return setInlines(unnested(found.wording?.blocks ?? []), figures)
  if (!found) return { html: element('mark', {}, `{{${name}}}`), text: seen(`{{${name}}}`) }
  const value = shown(name, found, figures.facts.format)
  return { html: dataElement(value), text: seen(value.text) }
}

/** A line of Chinese that goes on in the next line has no space between; Latin words and numbers, typed or filled in, have one. */
function joint(before = '', after = ''): string {
  return /[\x21-\x7e]$/.test(before) && /^[\x21-\x7e]/.test(after) ? ' ' : ''
}

/** The running text of a standard sentence. A sentence inside a sentence was told with the form; it is not followed. */
function unnested(blocks: readonly Block[]): readonly Inline[] {
  return blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.text : []))
    .filter((inline) => inline.kind !== 'reference' || !inline.name.startsWith('句.'))
}
