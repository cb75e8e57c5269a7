// site: our own HTML read back as it is published: tags and texts in order. No general parser: what is read here
// was set by our templates, escaped once.

export interface Tag {
  readonly kind: 'open' | 'close'
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Where it begins in the document. */
  readonly at: number
}

export type Token = Tag | { readonly kind: 'text'; readonly text: string }

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|<!--[^]*?-->|<![^>]*>/g
const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g
const RAW = new Set(['script', 'style'])

/** Elements without an end. */
export const VOID = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])

export function* readHtml(html: string): Generator<Token> {
  const tags = new RegExp(TAG)
  let last = 0
  for (let match = tags.exec(html); match; match = tags.exec(html)) {
    if (match.index > last) yield { kind: 'text', text: decoded(html.slice(last, match.index)) }
    last = tags.lastIndex
    const name = (match[2] ?? '').toLowerCase()
    if (name === '') continue
    yield { kind: match[1] === '/' ? 'close' : 'open', name, attributes: attributesOf(match[3] ?? ''), at: match.index }
    if (match[1] !== '/' && RAW.has(name)) {
      const end = html.indexOf(`</${name}`, last)
      last = tags.lastIndex = end < 0 ? html.length : end
    }
  }
  if (last < html.length) yield { kind: 'text', text: decoded(html.slice(last)) }
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(ATTRIBUTE)].map(([, name = '', a, b, c]) => [name.toLowerCase(), decoded(a ?? b ?? c ?? '')]))
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (entity, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? entity
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal))
  })
}
