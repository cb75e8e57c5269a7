// facts: the rule choose: a grade or state given from outside is worth what a table says.

import { entriesOf, nodeAt } from '../../content/content.ts'
import type { Amount, PointBase } from './amount.ts'
import type { ReadPoint } from './point.ts'
import { needAmount, needText, optionalTexts } from './read.ts'

export interface ChoosePoint extends PointBase {
  readonly rule: 'choose'
  /** What is being graded and by whom; the options follow it in print. */
  readonly text: string
  /** Put before every option in print: 评定为. */
  readonly verb?: string
  readonly worths: readonly { readonly option: string; readonly worth: Amount }[]
}

export const readChoose: ReadPoint<ChoosePoint> = (node, base) => {
  const table = nodeAt(node, ['worths'])
  const worths = entriesOf(table).map(({ key }) => ({ option: key, worth: needAmount(table!, key) }))
  return { ...base, rule: 'choose', text: needText(node, 'text'), worths, ...optionalTexts(node, 'verb') }
}
