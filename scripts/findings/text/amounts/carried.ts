// findings: what was there, what came, what went, what is left: 年初结转 + 收入 − 支出 = 年末结转.

import type { Observation } from '../../../base/observation.ts'
import { comparable, inUnitOf, written } from '../reading/item.ts'
import { meets, minus, spanOf, sum } from '../reading/span.ts'
import type { Item, Sentence, View } from '../reading/view.ts'
import { type Comparison, perSentence, tell } from '../text-check.ts'
import { proseComputation } from './computation.ts'

export const carried: Comparison = {
  tells: [proseComputation],
  run: perSentence((sentence, view) => rolled(view, sentence)),
}

const OPENING = /年初|期初|上年结转|上年末结转|旧存/
const CLOSING = /年末|期末|结转下年|年底/
const IN = /本年收入|当年收入|收入|拨款收入|新增|增加|调入|购置|接收|当年.{0,6}拨款/
const OUT = /支出|减少|处置|报废|核销|调出|转出|上缴|收回/

type Place = 'opening' | 'in' | 'out' | 'closing' | undefined

/** 2022年末 before a later year's end is where that began. */
function isEarlierEnd({ label }: Item, last: Item): boolean {
  const [a, b] = [label, last.label].map((text) => Number(/(20\d\d)年/.exec(text)?.[1] ?? 0))
  return CLOSING.test(label) && a !== undefined && b !== undefined && a > 0 && a < b
}

function placeOf({ label }: Item): Place {
  if (CLOSING.test(label)) return 'closing'
  if (OPENING.test(label)) return 'opening'
  if (OUT.test(label)) return 'out'
  return IN.test(label) ? 'in' : undefined
}

/** All four stand in one sentence, nothing of their kind beside them, the closing one last. */
function rolled(view: View, { items }: Sentence): Observation[] {
  const closing = items.findLastIndex((item) => placeOf(item) === 'closing' && item.role !== 'share')
  const last = items[closing]
  const before = items.slice(0, Math.max(closing, 0)).filter((item) => last && comparable(item, last))
  if (!last || last.kind === 'percent' || last.vague || before.some((item) => item.vague || item.depth !== last.depth)) return []
  const places = before.map((item) => (isEarlierEnd(item, last) ? 'opening' : placeOf(item)))
  const isWhole =
    places[0] === 'opening' && places.filter((one) => one === 'opening').length === 1 && places.includes('in') && places.includes('out')
  if (!isWhole || places.some((one) => one === undefined || one === 'closing') || before.length > 6) return []
  const all = (place: Place): Item[] => before.filter((_, i) => places[i] === place)
  const expected = minus(sum([...all('opening'), ...all('in')].map((item) => spanOf(item))), sum(all('out').map((item) => spanOf(item))))
  if (meets(expected, spanOf(last))) return []
  const expression = before.map((item, i) => `${i === 0 ? '' : places[i] === 'out' ? ' - ' : ' + '}${written(view, item)}`).join('')
  return [
    tell(proseComputation, view, last.digits[0], last.end, {
      stated: written(view, last),
      expression,
      computed: inUnitOf(expected.middle, last),
    }),
  ]
}
