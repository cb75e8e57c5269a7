// entry: a product as an entry of the store, and back.

import type { ReportKey } from '../base/report-key.ts'
import type { Found, Made, Product } from '../compile.ts'
import { JOINED } from '../site/site.ts'
import type { Entry } from '../store/store.ts'

/** What is told of a report, and what its product is kept under. */
export interface KeptFound extends Found {
  readonly report: ReportKey
  readonly key: string
  /** It could be read, so it has a page. */
  readonly isMade: boolean
  /** What it took to compute it, when it was computed. */
  readonly milliseconds: number
  /** It was taken from the store, and not computed now. */
  readonly isKept: boolean
}

/** What publishing has to know of it. */
export type SoundReport = Pick<KeptFound, 'report' | 'key' | 'milliseconds'>

export function foundEntry({ findings, made, waived }: Product, milliseconds: number): Entry {
  return { about: { findings, waived, isMade: made !== undefined, milliseconds }, parts: new Map() }
}

export function foundIn({ about }: Entry, report: ReportKey, key: string, isKept: boolean): KeptFound {
  return { ...(about as Omit<KeptFound, 'report' | 'key' | 'isKept'>), report, key, isKept }
}

/** A line of each of the site's files. */
const LINES = 'lines/'
const TOKENS = 'tokens'
/** Between the pages of tokens; no token has a line's end. */
const PAGE = '\n\n'
const HTML = 'html'

/** The texts that are long are parts, so that nobody has to read them as JSON. */
export function madeEntry({ files, illustrations, page, words }: Made): Entry {
  const { files: texts, lines, tokens, ...more } = files
  const about: About = { more, path: page.path, words, texts: texts.map(([path]) => path), illustrations: [...illustrations.keys()] }
  const parts: (readonly [name: string, text: string | Uint8Array])[] = [
    [HTML, page.html],
    [TOKENS, tokens.map((own) => own.join('\n')).join(PAGE)],
    ...JOINED.map((name) => [LINES + name, lines[name]] as const),
    ...texts,
  ]
  const bytes = parts.map(([name, text]) => [name, typeof text === 'string' ? Buffer.from(text, 'utf8') : text] as const)
  return { about, parts: new Map<string, Uint8Array>([...bytes, ...illustrations]) }
}

interface About {
  readonly more: Omit<Made['files'], 'files' | 'lines' | 'tokens'>
  readonly path: string
  readonly words: Made['words']
  readonly texts: readonly string[]
  readonly illustrations: readonly string[]
}

/** What is published as it is stays bytes. */
export function madeIn({ about, parts }: Entry): Made {
  const { illustrations, more, path, texts, words } = about as About
  const bytes = (name: string): Uint8Array => {
    const part = parts.get(name)
    if (!part) throw new Error(`${path}: the entry has no ${name}`)
    return part
  }
  const text = (name: string): string => textOf(bytes(name))
  return {
    files: {
      ...more,
      files: texts.map((name) => [name, bytes(name)] as const),
      lines: Object.fromEntries(JOINED.map((name) => [name, bytes(LINES + name)])) as Made['files']['lines'],
      tokens: text(TOKENS)
        .split(PAGE)
        .map((page) => page.split('\n')),
    },
    page: { path, html: bytes(HTML) },
    illustrations: new Map(illustrations.map((name) => [name, bytes(name)])),
    words,
  }
}

export function textOf(made: string | Uint8Array): string {
  return typeof made === 'string' ? made : Buffer.from(made.buffer, made.byteOffset, made.byteLength).toString('utf8')
}
