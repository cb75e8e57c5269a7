// findings: an observation in the reader's language.

import type { Code } from '../base/codes.ts'
import type { Observation, Slot } from '../base/finding.ts'
import { CATALOGUE } from './catalogue.ts'
import { TERMS } from './terms.ts'

export type Language = 'zh' | 'en'

export interface Words {
  readonly message: string
  readonly hint?: string
}

export function word(observation: Observation, language: Language): Words {
  const sentence = CATALOGUE[observation.code satisfies Code][language]
  const slots = new Map(Object.entries(observation.slots).map(([name, slot]) => [name, slotText(slot, language)]))
  const hints = (sentence.hints ?? []).filter((hint) => slotNames(hint).every((name) => slots.get(name))).map((hint) => filled(hint, slots))
  const message = filled(sentence.message, slots)
  return hints.length > 0
    ? {
        message,
        hint: hints
          .join(language === 'zh' ? '；' : '; ')
          .replaceAll('？；', '？')
          .replaceAll('?; ', '? '),
      }
    : { message }
}

const SLOT = /\{(\w+)\}/g

/** Quotation marks round nothing are left out: a blank has no characters to quote. */
function filled(sentence: string, slots: ReadonlyMap<string, string>): string {
  return sentence
    .replace(/ ?“\{(\w+)\}”/g, (quoted, name: string) => (slots.get(name) ? quoted : ''))
    .replace(SLOT, (_, name: string) => slots.get(name) ?? '')
}

function slotNames(sentence: string): string[] {
  return [...sentence.matchAll(SLOT)].map((match) => match[1] ?? '')
}

function slotText(slot: Slot, language: Language): string {
  if (typeof slot !== 'object') return String(slot)
  const known = TERMS[slot.term]
  if (known) return known[language === 'zh' ? 0 : 1]
  const parts = /^(\w+):(.+)$/.exec(slot.term)
  if (!parts) return slot.term
  const [, family = '', rest = ''] = parts
  return rest
    .split('|')
    .map((name) => TERMS[`${family}:${name}`]?.[language === 'zh' ? 0 : 1] ?? name)
    .join(language === 'zh' ? '或' : ' or ')
}
