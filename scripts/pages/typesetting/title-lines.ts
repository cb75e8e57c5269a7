// pages: a long title in lines that end with a word and make a trapezium, as GB/T 9704-2012 7.3.1 wants them.

/** Characters of 二号 that a line of the portrait and of the landscape page takes. */
export const TITLE_WIDTH = { portrait: 20, landscape: 29 } as const

/** The title's lines, as few as can be; each at most `width` Chinese characters wide where its words allow. */
export function titleLines(title: string, width: number): string[] {
  const words = wordsOf(title)
  for (let count = Math.max(1, Math.ceil(widthOf(title) / width)); count <= words.length; count += 1) {
    const best = divided(words, count, width).sort((a, b) => costOf(a) - costOf(b))[0]
    if (best) return best
  }
  return [title]
}

/** Chinese characters count 1, Latin ones about half. */
function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[\x21-\x7e]/.test(char) ? 0.56 : 1), 0)
}

/** Terms of these reports, which the dictionary takes for two words. */
const TERMS = /^(整体支出|绩效(自评|评价)|自评(报告|表)|基础数据)$/

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' })

/** Words that stay whole; a year keeps its 年度, brackets and marks keep to the word that they belong to. */
function wordsOf(title: string): string[] {
  const words: string[] = []
  let last = ''
  for (const { segment } of SEGMENTER.segment(title)) {
    const before = words.at(-1) ?? ''
    const isTerm = TERMS.test(last + segment)
    last = segment
    const joins =
      isTerm ||
      /^[，、；：。！？》）〕”’%]/.test(segment) ||
      /[《（〔“‘]$/.test(before) ||
      (/\d$/.test(before) && /^[年月日]/.test(segment)) ||
      /^(的|和|与|及|度)$/.test(segment) ||
      (/[年月]$/.test(before) && segment === '度')
    if (joins && before !== '') words.splice(-1, 1, before + segment)
    else words.push(segment)
  }
  return words
}

const MOST_DIVISIONS = 5000

/** Every way to set the words in so many lines of at most `width`. */
function divided(words: readonly string[], count: number, width: number): string[][] {
  const ways: string[][] = []
  const go = (from: number, lines: readonly string[]): void => {
    if (ways.length >= MOST_DIVISIONS) return
    if (lines.length === count - 1) {
      const last = words.slice(from).join('')
      if (last !== '' && widthOf(last) <= width) ways.push([...lines, last])
      return
    }
    for (let to = from + 1; to < words.length; to += 1) {
      const line = words.slice(from, to).join('')
      if (widthOf(line) > width) return
      go(to, [...lines, line])
    }
  }
  go(0, [])
  return ways
}

/** Neighbours should differ by about two characters, all in one direction: no block, no hourglass, no stub. */
function costOf(lines: readonly string[]): number {
  const widths = lines.map(widthOf)
  const steps = widths.slice(1).map((width, i) => width - (widths[i] ?? 0))
  const turns = steps.slice(1).filter((step, i) => step > 0 && (steps[i] ?? 0) < 0).length
  return steps.reduce((sum, step) => sum + (Math.abs(step) - 2) ** 2, 0) + turns * 20
}
