// pages: text into HTML, escaped once, at the last moment.

/** For text and attribute values alike; control characters that HTML forbids are dropped. */
export function escaped(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '').replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char)
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** `<name a="…">text</name>` with everything escaped. */
export function element(name: string, attributes: Readonly<Record<string, string>>, text: string): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('')
  return `<${name}${written}>${escaped(text)}</${name}>`
}

/** HTML that a template sets with two braces like any text: it has been escaped. */
export interface Markup {
  toHTML(): string
}

export function markup(html: string): Markup {
  return { toHTML: () => html }
}

/** The text of a piece of our own HTML. */
export function plainText(html: string): string {
  return html.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|#39);/g, (entity) => CHARACTERS.get(entity) ?? entity)
}

const CHARACTERS = new Map(Object.entries(ENTITIES).map(([char, entity]) => [entity, char]))
