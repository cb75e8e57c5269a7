// content: the numbers of pages that a text has kept from its paper.

/** — 3 —, - 12 -, 第 3 页, 2/15 on a line of their own. */
export function isPageNumber(text: string): boolean {
  return (
    text.length < 24 &&
    /^\s*(?:[-—–－]{1,2}\s*\d{1,3}\s*[-—–－]{1,2}|第\s*\d{1,3}\s*页(?:[，,]?\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})\s*$/.test(text)
  )
}

/** A number and nothing else on its line: of a page, where what stands round it says so. */
export function bareNumber(text: string): number | undefined {
  const digits = /^\s*(\d{1,3})\s*$/.exec(text)?.[1]
  return digits === undefined ? undefined : Number(digits)
}
