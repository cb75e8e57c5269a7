// findings: whole = sum of its parts: those that follow it (其中, 包括, brackets) or stand before it (共计, 合计).
// Certain only where the parts exceed the total, where their names leave nothing out, or where a digit was mistyped.

import type { Question } from '../judgement/judge.ts'
import type { Fact } from '../quantities/fact.ts'
import type { Item, Sentence, View } from '../reading/view.ts'
import { added, bracketed, enumerated, funded } from './listed.ts'
import { marked } from './marked.ts'
import { asQuestion } from './parts.ts'

const FINDERS = [marked, enumerated, bracketed, added, funded] as const

export function sumsIn(view: View, sentence: Sentence, factOf: (view: View, item: Item) => Fact): Question[] {
  return FINDERS.flatMap((find) => find(view, sentence)).map((one) => asQuestion(one, (item) => factOf(view, item)))
}
