// findings: marks of punctuation: half-width between Chinese characters, 〔2024〕, unpaired quotation marks, 46.2万余元.

import type { Observation } from '../../../base/observation.ts'
import { tell, written, type Audit, type ProseRule } from '../text-check.ts'
import type { View } from '../reading/view.ts'
import { prosePunctuation } from './punctuation.ts'
import { proseDocumentNumber } from './document-number.ts'
import { proseQuotation } from './quotation.ts'
import { proseLooseDecimal } from './loose-decimal.ts'
import { proseDoubledMark } from './doubled-mark.ts'

export const typography: ProseRule = (audit) => [
  ...halfWidth(audit),
  ...audit.views.flatMap((view) => [...documentNumbers(view), ...quotation(view), ...looseDecimals(view), ...doubledMarks(view)]),
]

const HALF = /(?<=[\u4e00-\u9fff”》）])[,;:?!](?=[\u4e00-\u9fff“《（])|\((?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])\)/g

/** Each one in a narrative; once, with the number of them, in a foreign text, where it is the habit of a whole file. */
function halfWidth({ views, figures }: Audit): Observation[] {
  const found = views.flatMap((view) =>
    [...view.text.matchAll(HALF)]
      .filter((match) => figures || match.index >= (view.passage.marker?.length ?? 0))
      .map((match) => ({ view, match })),
  )
  if (figures)
    return found.map(({ view, match }) =>
      tell(prosePunctuation, view, match.index, match.index + 1, { found: match[0], expected: FULL[match[0]] ?? '' }),
    )
  const [first] = found
  return first
    ? [
        tell(prosePunctuation, first.view, first.match.index, first.match.index + 1, {
          found: first.match[0],
          expected: FULL[first.match[0]] ?? '',
          count: found.length,
        }),
      ]
    : []
}

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' }

/** GB/T 9704-2012, 7.2.5: the year of a document number stands in 〔〕. */
function documentNumbers(view: View): Observation[] {
  return [...view.text.matchAll(/[\u4e00-\u9fff](?:([[［(（【]|﹝)((?:19|20)\d{2})([\]］)）】]|﹞))第?\d{1,5}号/g)].map((match) => {
    const start = match.index + 1
    return tell(proseDocumentNumber, view, start, start + 6, {
      found: view.text.slice(start, start + 6),
      expected: `〔${match[2] ?? ''}〕`,
    })
  })
}

/** “ and ” in a passage: as many of the one as of the other, the opening one first. */
function quotation(view: View): Observation[] {
  let opened = -1
  for (let i = 0; i < view.text.length; i += 1) {
    const char = view.text[i]
    if (char === '“' && opened >= 0) return [tell(proseQuotation, view, opened, opened + 1, { found: '“' })]
    if (char === '“') opened = i
    if (char === '”' && opened < 0) return [tell(proseQuotation, view, i, i + 1, { found: '”' })]
    if (char === '”') opened = -1
  }
  return opened < 0 ? [] : [tell(proseQuotation, view, opened, opened + 1, { found: '“' })]
}

/** 467.64万余元: a number to the second place has nothing over. */
function looseDecimals(view: View): Observation[] {
  return view.items
    .filter(
      (item) => item.places >= 2 && item.isDigital && item.bound === undefined && /[余多]/.test(view.text.slice(item.digits[1], item.end)),
    )
    .map((item) => tell(proseLooseDecimal, view, item.digits[0], item.end, { stated: written(view, item) }))
}

/** 。。 ，， ，。 */
function doubledMarks(view: View): Observation[] {
  return [...view.text.matchAll(/[，。；：、]{2,}/g)]
    .filter((match) => match[0] !== '。。。' && match[0].length < 6)
    .map((match) => tell(proseDoubledMark, view, match.index, match.index + match[0].length, { found: match[0] }))
}
