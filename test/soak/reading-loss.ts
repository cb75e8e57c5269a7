// soak: a text and the page that was made of it, laid side by side: which characters did not arrive, and which marks
// arrived as they stand that were written to be read.

export interface Character {
  readonly text: string
  /** In UTF-16 units of the whole file. */
  readonly offset: number
  readonly line: number
  readonly column: number
  /** Its line, and where it stands there. */
  readonly whole: string
  readonly index: number
  /** The line below its own. */
  readonly below: string
  /** In a row of a table, whose bars are read. */
  readonly isRow: boolean
}

/** All but blanks, which a page sets as it needs them. */
export function charactersOf(source: string): Character[] {
  let offset = 0
  const lines = source.split('\n')
  const rows = rowsOf(lines)
  return lines.flatMap((whole, row) => {
    const start = offset
    offset += whole.length + 1
    let index = 0
    return [...whole].flatMap((text) => {
      const one = {
        text,
        offset: start + index,
        line: row + 1,
        column: index + 1,
        whole,
        below: lines[row + 1] ?? '',
        index,
        isRow: rows.has(row),
      }
      index += text.length
      return /\s/u.test(text) && text !== '\ufeff' ? [] : [one]
    })
  })
}

/** A line of bars, colons and dashes below one with as many bars makes rows of both, and of what follows up to a blank line. */
function rowsOf(lines: readonly string[]): Set<number> {
  const rows = new Set<number>()
  const columns = (line = ''): number =>
    line
      .trim()
      .replace(/^\||(?<!\\)\|$/g, '')
      .split(/(?<!\\)\|/).length
  lines.forEach((line, i) => {
    if (!/^(?=.*\|)(?=.*-)[\s|:-]+$/.test(line) || columns(line) !== columns(lines[i - 1])) return
    for (let row = i - 1; (lines[row] ?? '').trim() !== ''; row += 1) rows.add(row)
  })
  return rows
}

/** Without ink, or with that of another character: told, wherever they arrive. */
export const UNSEEN = /[\p{Cc}\p{Cf}\ufe00-\ufe0f\ufffd\u2e80-\u2fdf\uf900-\ufaff]|[\u{e0100}-\u{e01ef}]/u
/** Markup that nobody prints in a report as it stands (a radical is read as a word): of running text, and at the head of a line that is no row of a table. */
const STARS = /(?<!\*)(?:(?<![\d０-９])\*\*+(?!\*)|\*\*+(?![*\d０-９]))/gu
export const MARKUP =
  /~~|`|\[\^\d\]|<!--|-->|<\/?[a-z]+>|&(?:nbsp|amp);|(?<=\[[^\]]*)\]\(|!\[|\{\{|\}\}|(?<![\p{L}\p{N}_\u2e80-\u2fdf])_\p{L}+_(?![\p{L}\p{N}_\u2e80-\u2fdf])|\$\$/gu
const AT_HEAD =
  /^\s*(?:#{1,6}(?=\s)|[＃｜|]|>(?=\s)|(?:-{3,}|\*{3,})\s*$|\[[^\]]+\]:)|^\s*[-+](?=[^\S\ufeff]+\S)|(?<=^\s*\d{1,9})[.)](?=[^\S\ufeff])/gu

export function misread(
  prose: readonly Character[],
  page: string,
  isCovered: (line: number, column: number) => boolean,
  isKnown: (name: string) => boolean,
): string[] {
  const covered = prose.map((one) => isCovered(one.line, one.column))
  const consumed = prose.map((one) => isMarkup(one, isKnown))
  const printed = [...plainNumbers(page)].filter((one) => !/\s/u.test(one) || one === '\ufeff')
  const arrived = aligned(
    prose.map((one) => plainNumbers(one.text)),
    printed,
    prose.map((_, i) => (covered[i] ? 100 : consumed[i] ? 1 : 100_000)),
  )
  const lost = prose.filter((_, i) => !arrived[i] && !covered[i] && !consumed[i])
  const unseen = prose.filter((one, i) => UNSEEN.test(one.text) && !covered[i])
  const asMarkup = prose.filter((one, i) => arrived[i] && !covered[i] && isLiteralMarkup(one) && !isReference(one, isKnown))
  return [...told('lost', lost), ...told('without ink', unseen), ...told('printed as markup', asMarkup)]
}

function told(what: string, characters: readonly Character[]): string[] {
  const [first] = characters
  if (!first) return []
  const all = characters.map(({ text }) => text).join('')
  return [`${what}: ${JSON.stringify(all)} at ${first.line}:${first.column} of ${JSON.stringify(first.whole)}`]
}

/** Digits in rings, in which the items of inner lists are numbered. */
function plainNumbers(text: string): string {
  return text.replace(/[①-⑳]/gu, (one) => ((one.codePointAt(0) ?? 0) < 0x2460 ? one : String((one.codePointAt(0) ?? 0) - 0x245f)))
}

/** `[words](address)`, with brackets in the words. */
const WORDS = String.raw`\[(?:[^[\]]|\[[^[\]]*\])*`
const ADDRESS = String.raw`[^()\s]+(?:\([^()\s]*\)[^()\s]*)?`
const LINK = [
  String.raw`(?=${WORDS}\]\(${ADDRESS}\))\[`,
  String.raw`(?<=${WORDS})\]\((?=${ADDRESS}\))`,
  String.raw`(?<=${WORDS}\]\(${ADDRESS})\)`,
].map((pattern) => new RegExp(pattern, 'gu'))

/** Marks that may be taken for what they do: emphasis not between figures, a heading's, a list's, a table's, a link's, an escape. */
const CONSUMED: readonly RegExp[] = [
  /(?<![\dA-Za-z)）])\*{1,3}|\*{1,3}(?![\dA-Za-z(（])/gu,
  /^\s{0,3}#{1,6}(?=\s)|(?<=^\s{0,3}#{1,6}\s(?:.*\s)?)#+(?=\s*$)/gu,
  // A rate, or a number by itself, behind a sign is no item of a list.
  /^\s*[-*+](?=\s+(?!\d[\d.,]*(?:%|\s*$))\S)/gu,
  /(?<=^\s*\d{1,9})[.)](?=\s)/gu,
  /\\(?=[!-/:-@[-`{-~])/gu,
  /\\(?=[｛｝＃＞｜！［］])|(?<=^\s*)\\(?=[０-９]+[．.、)）])/gu,
  ...LINK,
]

function isMarkup(one: Character, isKnown: (name: string) => boolean): boolean {
  if (isEscaped(one)) return false
  return (
    isItemAbove(one) ||
    (one.isRow && (one.text === '|' || /^[\s|:-]+$/.test(one.whole))) ||
    CONSUMED.some((pattern) => matchAt(pattern, one)) ||
    isReference(one, isKnown)
  )
}

/** The mark of an item whose words begin on the next line, indented. */
function isItemAbove({ below, text, whole }: Character): boolean {
  return /^\s*(?:[-*+]|\d{1,9}[.)])\s*$/.test(whole) && /^(?: {2}|\t)\s*\S/.test(below) && /[-*+.)]/.test(text)
}

/** In a stretch of markup that is not made plain by a backslash before it. */
function isLiteralMarkup(one: Character): boolean {
  const found = matchAt(STARS, one) ?? matchAt(MARKUP, one) ?? (one.isRow ? undefined : matchAt(AT_HEAD, one))
  const [first = ''] = found ?? []
  return (
    found !== undefined && !isEscaped(one) && (/^\*{3,}$/.test(first) || !isEscaped({ ...one, index: found.index, text: first[0] ?? '' }))
  )
}

/** Behind a backslash that is not itself behind one: meant to be printed. */
function isEscaped({ index, text, whole }: Character): boolean {
  const slashes = /\\*$/.exec(whole.slice(0, index))?.[0].length ?? 0
  return slashes % 2 === 1 && /^[!-/:-@[-`{-~]$/.test(text)
}

/** Part of `{{name}}`, in whose place the value stands. */
function isReference(one: Character, isKnown: (name: string) => boolean): boolean {
  const found = matchAt(/\{\{([^{}]*)\}\}/gu, one)
  return found !== undefined && isKnown((found[1] ?? '').trim())
}

function matchAt(pattern: RegExp, { index, whole }: Character): RegExpExecArray | undefined {
  return [...whole.matchAll(pattern)].find((one) => one.index <= index && index < one.index + one[0].length)
}

/** Which of `from` stand in `to`, in order, so that what is missing costs least. */
function aligned(from: readonly string[], to: readonly string[], costs: readonly number[]): boolean[] {
  const width = to.length + 1
  const best = new Int32Array((from.length + 1) * width)
  for (let i = from.length - 1; i >= 0; i -= 1) {
    best[i * width + to.length] = (best[(i + 1) * width + to.length] ?? 0) + (costs[i] ?? 0)
    for (let j = to.length - 1; j >= 0; j -= 1) {
      const without = (best[(i + 1) * width + j] ?? 0) + (costs[i] ?? 0)
      const skipped = best[i * width + j + 1] ?? 0
      const kept = from[i] === to[j] ? (best[(i + 1) * width + j + 1] ?? 0) : Infinity
      best[i * width + j] = Math.min(without, skipped, kept)
    }
  }
  const arrived = from.map(() => false)
  for (let i = 0, j = 0; i < from.length && j < to.length;) {
    const here = best[i * width + j]
    if (from[i] === to[j] && here === best[(i + 1) * width + j + 1]) {
      arrived[i] = true
      i += 1
      j += 1
    } else if (here === best[i * width + j + 1]) j += 1
    else i += 1
  }
  return arrived
}
