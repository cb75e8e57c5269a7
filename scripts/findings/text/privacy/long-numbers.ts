// findings: digits in a row that may name a person. Document numbers, credit codes and contract numbers are none of these.

import { matchesIn } from '../../../base/matches.ts'
import type { Audit } from '../quantities/audit.ts'
import type { View } from '../reading/view.ts'

export interface LongNumber {
  readonly view: View
  readonly start: number
  readonly end: number
  /** Without spaces and hyphens. */
  readonly digits: string
  /** A few characters before it, and the cell to its left. */
  readonly before: string
}

/** Of eleven digits and more, in passages and in cells. */
export function longNumbers({ views, tables }: Audit): LongNumber[] {
  return [
    ...views.flatMap((view) => numbersIn(view, '')),
    ...tables.flat().flatMap((row) => row.flatMap((cell, i) => numbersIn(cell, row[i - 1]?.text ?? ''))),
  ]
}

/** Digits in a row, single spaces or hyphens between groups of four or more allowed. */
const DIGITS = /\d{4,}(?:[ -]\d{3,}){0,5}[Xx]?|\d{17}[Xx]/g
/** Nearly every passage has nothing as long: asked once before its numbers are asked one by one. */
const ANY_LONG = /\d{4}[\d -]{7}/
const OTHER_NUMBER = /信用代码|机构代码|文号|编号|项目代码|合同|票据|发票|凭证|订单|流水|代码|条码|许可证|证书|编码/

function numbersIn(view: View, beside: string): LongNumber[] {
  if (!ANY_LONG.test(view.text)) return []
  return matchesIn(view.text, DIGITS).flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length]
    const before = `${beside}${view.text.slice(Math.max(0, start - 16), start)}`
    if (/[\dA-Za-z.]$/.test(before) || /^[A-Za-z\d]|^\.\d/.test(view.text.slice(end)) || OTHER_NUMBER.test(before)) return []
    return [{ view, start, end, digits: match[0].replace(/[ -]/g, '').toUpperCase(), before }]
  })
}
