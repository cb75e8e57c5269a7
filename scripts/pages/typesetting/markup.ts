// pages: text into HTML, escaped once, at the last moment.

import { escapeUTF8 } from 'entities/escape'

/** Running text as HTML, and as a reader sees it. */
export interface Running {
  readonly html: string
  readonly text: string
}

/** For text and attribute values alike. */
export function escaped(text: string): string {
  return AS_IT_IS.test(text) ? text : escapeUTF8(seen(text))
}

// oxlint-disable-next-line no-control-regex
const AS_IT_IS = /^[^\0-\x08\x0b\x0c\x0e-\x1f\x7f"&'<>]*$/

/** A text as it will be read: control characters that HTML forbids are dropped. */
export function seen(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '')
}

export function running(text: string): Running {
  return { html: escaped(text), text: seen(text) }
}

/** `<name a="…">text</name>` with everything escaped. */
export function element(name: string, attributes: Readonly<Record<string, string>>, text: string): string {
  return `<${name}${attributesOf(attributes)}>${escaped(text)}</${name}>`
}

/** ` a="…" b="…"` of those that there are. */
export function attributesOf(attributes: Readonly<Record<string, string | undefined>>): string {
  let written = ''
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) written += ` ${key}="${escaped(value)}"`
  return written
}

/** HTML that a template sets with two braces like any text: it has been escaped. */
export interface Markup {
  toHTML(): string
}

export function markup(html: string): Markup {
  return { toHTML: () => html }
}
