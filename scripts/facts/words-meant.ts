// facts: signs and words for a blank, for yes and for no, as they are written on forms.

import type { Meant } from './asked.ts'

const BLANK_MARK = /^(?:[-—–―－−─_/／\\＼、.。…*＊]{1,4}|[（(]?空白?[）)]?|n\/?a|null|none|nil|~)$/i
const BLANK_WORD = /^(?:无|没有|暂无|未填|未发生|不适用|无数据|不涉及)$/

export function isBlankMark(text: string): boolean {
  return BLANK_MARK.test(text.trim())
}

/** A word that may mean a zero. */
export function isBlankWord(text: string): boolean {
  return BLANK_WORD.test(text.trim())
}

const YES = /^(?:是|对|有|√|✓|✔|☑|y|yes|on|true)$/i
const NO = /^(?:否|不是|不|没有|无|×|✗|✘|☒|n|no|off|false)$/i
/** Marks that say nothing else. */
const SURE = /^(?:是|否|不是|对|√|✓|✔|×|✗|✘|y|yes|on|true|n|no|off|false)$/i

export function truthMeant(text: string): Meant | undefined {
  const word = text.normalize('NFKC').trim()
  const truth = YES.test(word) || word === '1' ? 'true' : NO.test(word) || word === '0' ? 'false' : undefined
  return truth && { text: truth, ...(SURE.test(word) ? {} : { isGuess: true }) }
}
