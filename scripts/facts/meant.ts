// facts: what an author meant who wrote a value in a way that its field does not take. Only what the field takes is offered.

import { isDay } from '../base/period.ts'
import { linearPattern } from './ajv.ts'
import type { Asked, Meant } from './asked.ts'
import { listMeant, quantityMeant } from './compound-meant.ts'
import { dayMeant } from './day-meant.ts'
import { numberMeant } from './number-meant.ts'
import { isBlankMark, isBlankWord, truthMeant } from './words-meant.ts'

export type { Asked, Meant }

/** `text` as written, without the quotes of YAML; `isText` tells a number in quotes from a number. */
export function meantFor(text: string, isText: boolean, asked: Asked): Meant | undefined {
  const takes = (type: string): boolean => asked.types.includes(type)
  const bare = unquoted(text)
  if (asked.format === 'date') return day(bare)
  if (isText && asked.compound === 'texts') return listMeant(bare, yamlText)
  if (isText && asked.compound === 'quantity') return quantityMeant(bare, yamlText)
  const isNumeric = takes('number') || takes('integer')
  if (isText && takes('null') && !asked.isRequired && !takes('string')) {
    if (isBlankMark(bare)) return { text: 'null' }
    if (isBlankWord(bare)) return { text: 'null', isGuess: true } // 无 may be a zero as well
  }
  if (isText && isNumeric && asked.isRequired && isBlankWord(bare)) return { text: '0', isGuess: true }
  if (isText && isNumeric) {
    const number = numberMeant(bare, asked)
    return number && takes('integer') && !takes('number') && number.text.includes('.') ? undefined : number
  }
  if (takes('boolean')) return truthMeant(bare)
  if (takes('string')) return quoted(bare, isText, text, asked)
  return undefined
}

function day(text: string): Meant | undefined {
  const found = dayMeant(text)
  return found !== undefined && isDay(found) && found !== text ? { text: found } : undefined
}

/** A text that YAML read as a number or a truth; a text in Chinese quotation marks that the field does not take. */
function quoted(bare: string, isText: boolean, written: string, asked: Asked): Meant | undefined {
  const fits =
    (asked.pattern === undefined || linearPattern(asked.pattern).test(bare)) &&
    (asked.allowed === undefined || asked.allowed.includes(bare))
  if (!fits || (isText && bare === written)) return undefined
  return { text: isText ? yamlText(bare) : `'${bare}'` }
}

/** In quotes where YAML could read anything else. */
export function yamlText(text: string): string {
  return /^[\p{L}][\p{L}\p{N}_.-]*$/u.test(text) && !/^(?:true|false|null)$/.test(text) ? text : `'${text.replaceAll("'", "''")}'`
}

/** Without the quotation marks of a Chinese text, whole or torn. */
function unquoted(text: string): string {
  return text.trim().replace(/^[“”‘’"']+|[“”‘’"']+$/g, '')
}
