// messages: an observation in the reader's language.

import type { Check, Slot, Terms } from '../base/check.ts'
import type { Observation } from '../base/observation.ts'

export type Language = 'zh' | 'en'

export interface Words {
  readonly message: string
  readonly hint?: string
}

export function worded({ check, slots: given }: Observation, language: Language): Words {
  const slots = new Map(
    Object.entries(given).flatMap(([name, slot]) =>
      slot === undefined ? [] : [[name, slotText(slot, check.terms ?? {}, language)] as const],
    ),
  )
  const hints = (check.hints ?? [])
    .map(([zh, en]) => (language === 'zh' ? zh : en))
    .filter((hint) => hint !== '' && slotNames(hint).every((name) => slots.get(name)))
    .map((hint) => filled(hint, slots))
  const message = filled(check[language], slots)
  if (hints.length === 0) return { message }
  const joined = hints.join(language === 'zh' ? '；' : '; ')
  return { message, hint: joined.replaceAll('？；', '？').replaceAll('?; ', '? ') }
}

const SLOT = /\{(\w+)\}/g

/** Slots that move or repeat without what was found being otherwise. */
const PASSING = new Set(['detail', 'difference', 'known', 'line'])

/** What fills a finding's sentence, in its order, each once: the same in every language, so that a waiver can be bound to it. */
export function valuesOf({ check, slots }: Observation): string[] {
  const names = slotNames(check.zh).filter((name) => !PASSING.has(name))
  const values = names.map((name) => slotText(slots[name] ?? '', check.terms ?? {}, 'zh'))
  return [...new Set(values.map((value) => value.replace(/\s+/g, ' ').trim()).filter((value) => value !== ''))]
}

/** What the sentence of a check says before anything is found: `…` stands for every slot. */
export function sentenceOf(check: Check, language: Language): string {
  return check[language].replace(SLOT, '…')
}

/** Quotation marks round nothing are left out: a blank has no characters to quote. */
function filled(sentence: string, slots: ReadonlyMap<string, string>): string {
  return sentence
    .replace(/ ?“\{(\w+)\}”/g, (quoted, name: string) => (slots.get(name) ? quoted : ''))
    .replace(SLOT, (_, name: string) => slots.get(name) ?? '')
}

function slotNames(sentence: string): string[] {
  return [...sentence.matchAll(SLOT)].map((match) => match[1] ?? '')
}

/** `type:number|null` is one of several terms of a family. */
function slotText(slot: Slot, terms: Terms, language: Language): string {
  if (typeof slot !== 'object') return String(slot)
  const words = (name: string): string | undefined => terms[name]?.[language === 'zh' ? 0 : 1]
  const known = words(slot.term)
  if (known !== undefined) return known
  const parts = /^(\w+):(.+)$/.exec(slot.term)
  if (!parts) throw new Error(`no words for the term ${slot.term}`)
  const [, family = '', rest = ''] = parts
  return rest
    .split('|')
    .map((name) => words(`${family}:${name}`) ?? name)
    .join(language === 'zh' ? '或' : ' or ')
}
