// findings: a total and the parts that follow it (其中, 包括, brackets) or stand before it (共计, 合计).
// Certain only where the parts exceed the total, where their names leave nothing out, or where a digit was mistyped.

import { type Comparison, perSentence } from '../text-check.ts'
import { added, bracketed, enumerated } from './listed.ts'
import { marked } from './marked.ts'
import { proseSumDoubtful } from './sum-doubtful.ts'
import { proseSum } from './sum.ts'

export const sums: Comparison = {
  tells: [proseSum, proseSumDoubtful],
  run: perSentence((sentence, view) => [
    ...marked(view, sentence),
    ...enumerated(view, sentence),
    ...bracketed(view, sentence),
    ...added(view, sentence),
  ]),
}
