// findings: of which year an amount is, and which of two was the earlier.

import type { Item, View } from '../reading/view.ts'

/** 年初预算 is this year's; 年初结余 was there before. */
const LAST = /上年|去年|上一年|同期|年初(?!预算|安排|批复|下达)|期初|基期/
const YEAR = /20\d\d年/

/** The year that the words before an amount name, and the rest of them. */
export function periodOf({ label }: Item): { readonly year: number | undefined; readonly subject: string } {
  const year = /(20\d\d)年度?/.exec(label)
  return {
    year: year ? Number(year[1]) : undefined,
    subject: label.replace(/20\d\d年度?/, '').replace(/(?:为|是|共|共计|合计|达|约)+$/, ''),
  }
}

/** The words before an amount. */
function context(view: View, item: Item): string {
  return view.text.slice(Math.max(item.labelStart - 12, 0), item.start)
}

/** The earlier one before the later; undefined where their words do not say. */
export function earlierFirst(view: View, first: Item, second: Item): [Item, Item] | undefined {
  const [a, b] = [first, second].map((item) => (YEAR.test(item.label) ? item.label : context(view, item)))
  if (a === undefined || b === undefined) return undefined
  if (/年初/.test(a) && /调整后|调整为/.test(second.label)) return [first, second]
  if (LAST.test(a) && !LAST.test(second.label) && !/预算|计划/.test(a)) return [first, second]
  if (LAST.test(second.label) && !LAST.test(a)) return [second, first]
  if (second.role === 'to' && /由|从/.test(first.label)) return [first, second]
  if (/^20\d\d年(?:度)?(?:为|是)?$/.test(second.label) && !YEAR.test(a)) return [second, first]
  const [x, y] = [YEAR.exec(a)?.[0], YEAR.exec(b)?.[0]]
  return x && y && x !== y ? (x < y ? [first, second] : [second, first]) : undefined
}
