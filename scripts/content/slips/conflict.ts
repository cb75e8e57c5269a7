// content: marks of a merge that nobody has finished.

import { type Line, linesOf, type Slip } from './slip.ts'

/** One slip for each conflict, from its first mark to its last. Which side is right, only the author knows. */
export function conflicts(text: string): Slip[] {
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return []
  const found: { open: Line; last: Line }[] = []
  for (const line of linesOf(text)) {
    const open = found.at(-1)
    if (/^<{7}(?: |$)/.test(line.text)) found.push({ open: line, last: line })
    else if (/^>{7}(?: |$)/.test(line.text)) {
      if (open && open.last === open.open) open.last = line
      else found.push({ open: line, last: line })
    }
  }
  return found.map(({ open, last }) => ({ cause: 'conflict', from: open.from, to: last.from + last.text.length, edits: [] }))
}
