// content: the line below a heading that marks its text to be carried over to the next year.

/** `<!-- 沿用上年 -->`, or with more words behind. */
export function isCarriedLine(line: string): boolean {
  return /^\s*<!--\s*沿用上年(?:(?!-->).)*-->\s*$/.test(line)
}

/** The mark is for the program and never printed: as the first line with ink below a heading it is read as a blank one. */
export function withoutMarks(lines: readonly string[]): string[] {
  let isBelowHeading = false
  return lines.map((line) => {
    const isMark = isBelowHeading && isCarriedLine(line)
    if (line.trim() !== '') isBelowHeading = /^ {0,3}#{1,6}[ \t\u3000]/.test(line)
    return isMark ? '' : line
  })
}
