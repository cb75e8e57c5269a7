// print: style sheets as Paged.js can read them. It cuts selectors at every comma, those inside `:is(…)` too.

/** The sheet with every `:is(a, b)` of a selector written out as two selectors, and without comments. */
export function writtenOut(sheet: string): string {
  return sheet.replace(/\/\*[\s\S]*?\*\//g, '').replace(/[^{}]*\{/g, (opening) => {
    const [, lead = '', prelude = ''] = /^([\s\S]*;)?([\s\S]*)\{$/.exec(opening) ?? []
    return /:is\(/.test(prelude) ? `${lead}${split(prelude).flatMap(expanded).join(',')}{` : opening
  })
}

function expanded(selector: string): string[] {
  const start = selector.indexOf(':is(')
  if (start < 0) return [selector]
  const end = closing(selector, start + 3)
  const inner = split(selector.slice(start + 4, end))
  return inner.flatMap((one) => expanded(`${selector.slice(0, start)}${one.trim()}${selector.slice(end + 1)}`))
}

/** At the commas outside brackets. */
function split(list: string): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < list.length; at += 1) {
    if (list[at] === '(') depth += 1
    else if (list[at] === ')') depth -= 1
    else if (list[at] === ',' && depth === 0) {
      parts.push(list.slice(from, at))
      from = at + 1
    }
  }
  return [...parts, list.slice(from)]
}

/** Where the bracket that opens at `open` is closed. */
function closing(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1
    else if (text[at] === ')') depth -= 1
    if (depth === 0) return at
  }
  return text.length
}
