// findings: a name in the same office told twice, one character off.

import { matchesIn } from '../../../base/matches.ts'
import type { Observation } from '../../../base/observation.ts'
import type { Audit } from '../quantities/audit.ts'
import type { View } from '../reading/view.ts'
import { type Comparison, tell } from '../text-check.ts'
import { proseValuesDiffer } from './values-differ.ts'

export const names: Comparison = {
  tells: [proseValuesDiffer],
  run: (audit) => (audit.figures ? [] : namesOf(audit)),
}

const OFFICE =
  '(单位负责人|部门负责人|项目负责人|财务负责人|负责人|填表人|填报人|经办人|联系人|法定代表人|审核人)(?:[（(]?(?:签字|签名|签章|盖章)[）)]?)?[：:]'
const OFFICES = new RegExp(`${OFFICE}([\\u4e00-\\u9fff]{2,4})(?![\\u4e00-\\u9fff])`, 'g')
const OPEN_OFFICE = new RegExp(`${OFFICE}$`)

interface Held {
  readonly office: string
  readonly name: string
  readonly view: View
  readonly start: number
}

/** 负责人：李小明 and elsewhere 负责人：李晓明. */
function namesOf({ views, tables }: Audit): Observation[] {
  const known = new Map<string, string>()
  return [...views, ...tables.flat(2)]
    .flatMap((view, i, all) => holders(view, all[i + 1]))
    .flatMap(({ office, name, view, start }) => {
      const other = known.get(office)
      if (other === undefined) known.set(office, name)
      const isOne = other !== undefined && other.length === name.length && [...name].filter((char, i) => char !== other[i]).length === 1
      return isOne ? [tell(proseValuesDiffer, view, start, start + name.length, { label: office, stated: name, other })] : []
    })
}

/** Who is named behind an office, or on the line below it. */
function holders(view: View, next: View | undefined): Held[] {
  const inside = matchesIn(view.text, OFFICES).map((match): Held => {
    const name = match[2] ?? ''
    return { office: match[1] ?? '', name, view, start: match.index + match[0].length - name.length }
  })
  const open = OPEN_OFFICE.exec(view.text)?.[1]
  return open !== undefined && next && /^[\u4e00-\u9fff]{2,4}$/.test(next.text)
    ? [...inside, { office: open, name: next.text, view: next, start: 0 }]
    : inside
}
