// entry: a product as an entry of the store, and back.

import type { ReportKey } from '../base/report-key.ts'
import type { Found, Made, Product } from '../compile.ts'
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

const LINE = 'data.jsonl'
const ROWS = 'common.csv'
const TOKENS = 'tokens'
/** Between the pages of tokens; no token has a line's end. */
const PAGE = '\n\n'
const HTML = 'html'

/** The texts that are long are parts, so that nobody has to read them as JSON. */
export function madeEntry({ files, illustrations, page, words }: Made): Entry {
  const { files: texts, line, rows, tokens, ...more } = files
  const about: About = { more, path: page.path, words, texts: texts.map(([path]) => path), illustrations: [...illustrations.keys()] }
  return {
    about,
    parts: new Map<string, Uint8Array>([
      ...(
        [[HTML, page.html], [LINE, line], [ROWS, rows], [TOKENS, tokens.map((page) => page.join('\n')).join(PAGE)], ...texts] as const
      ).map(([name, text]) => [name, typeof text === 'string' ? Buffer.from(text, 'utf8') : text] as const),
      ...illustrations,
    ]),
  }
}

interface About {
  readonly more: Omit<Made['files'], 'files' | 'line' | 'rows' | 'tokens'>
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
      line: bytes(LINE),
      rows: text(ROWS),
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
