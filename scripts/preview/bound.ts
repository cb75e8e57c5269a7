// preview: a text of the narrative as it will be printed: values in the place of their names.

import { escapeUTF8 as escaped } from 'entities/escape'
import { type Figures, named } from '../figures/figures.ts'
import { printed } from '../pages/pages.ts'

/** HTML of running text, by paragraphs; '' where nothing is bound. */
export function boundText(text: string, figures: Figures): string {
  if (!text.includes('{{')) return ''
  return text
    .split(/\r?\n(?:\s*\r?\n)+/)
    .map((paragraph) => `<p>${inline(paragraph, figures)}</p>`)
    .join('')
}

function inline(text: string, figures: Figures): string {
  return text
    .split(/(\{\{[^{}\n]*\}\})/)
    .map((part) => {
      const name = /^\{\{([^{}\n]*)\}\}$/.exec(part)?.[1]?.trim()
      if (name === undefined) return escaped(part)
      const found = named(figures, name)
      if (!found) return `<mark>${escaped(part)}</mark>`
      if (found.kind === 'sentence') return found.wording ? inline(found.wording.text, figures) : ''
      return `<data title="${escaped(name)}">${escaped(printed(found, figures.facts.format) || '空白')}</data>`
    })
    .join('')
}
