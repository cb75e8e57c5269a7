// findings: what a quantity is of. The words before it say so, or the clause, the paragraph and the headings do; without the
// words of stage, year and manner what is left is the name under which it is told again elsewhere.

import { type Item, sentenceAt, type View } from '../reading/view.ts'
import type { Audit } from './audit.ts'
import { aliasOf, FUNDS, HEADING_WORDS, isAlias, LEADS, OWNER, PART_YEAR, TAILS } from './lexicon.ts'
import { type Stage, stageOf } from './stage.ts'

export interface Subject {
  readonly name: string
  /** 一般公共预算, 政府性基金 …; '' where nothing says. */
  readonly fund: string
  /** The project, part or unit that it is of, where it is not the whole report's. */
  readonly owner: string
  readonly stage: Stage | undefined
  /** A year, 'last' for the one before, or '' for the report's own. */
  readonly period: string
  /** By its own words or those of its sentence, and not by a heading. */
  readonly isSaid: boolean
}

/** What stands over a passage or a table. */
export interface Above {
  readonly fund: string
  readonly owner: string
  readonly stage: Stage | undefined
  readonly topic: string
}

export const NOWHERE: Above = { fund: '', owner: '', stage: undefined, topic: '' }

/** By the headings over each passage. */
export function abovesOf(views: readonly View[]): Above[] {
  const open: { level: number; above: Above }[] = []
  return views.map((view) => {
    if (view.passage.kind === 'heading') {
      const level = view.passage.level ?? 1
      while ((open.at(-1)?.level ?? 0) >= level) open.pop()
      open.push({ level, above: headed(view, open.at(-1)?.above ?? NOWHERE) })
    }
    return open.at(-1)?.above ?? NOWHERE
  })
}

function headed({ text, passage }: View, outer: Above): Above {
  const words = text.slice(passage.marker?.length ?? 0)
  const own = words.replace(/[（(][^（）()]*[）)]|[“”《》\d.、，：]/g, '').replace(HEADING_WORDS, '')
  const { name, fund, stage } = namedBy(words.replace(/(?:总体|具体)?(?:情况|分析)?(?:说明)?[：:。]?$/, ''))
  return { fund: fund || outer.fund, owner: own.length >= 3 ? own : outer.owner, stage: stage ?? outer.stage, topic: name }
}

/** The subjects of a passage's quantities; one that is undefined cannot be compared. `self`: where the unit's own name stands. */
export function subjectsOf(view: View, above: Above, { year, self }: Pick<Audit, 'year' | 'self'>): (Subject | undefined)[] {
  const found: (Subject | undefined)[] = []
  const owners = ownersIn(view, self)
  const lead = view.passage.marker?.length ?? 0
  let ofWhole: Stage | undefined
  for (const item of view.items) {
    const from = sentenceAt(view, item.start, item.end)?.start ?? 0
    const last = view.items[item.index - 1]
    // Parts are at the stage of their whole.
    if (view.text.slice(last?.end ?? from, item.start).includes('其中')) ofWhole = found.findLast((one) => one !== undefined)?.stage
    else if (last && last.end < from) ofWhole = undefined
    const before = view.text.slice(Math.max(from, item.start - 60), item.start)
    if (item.role !== 'amount' || PART_YEAR.test(/[^，。；]*$/.exec(before)?.[0] ?? '')) {
      found.push(undefined)
      continue
    }
    const own = namedBy(labelOf(view, item))
    const subject = inherited(own, last && last.start >= from ? found.at(-1) : undefined) ?? ofTopic(own, view, from, above)
    const stage = subject.stage ?? ofWhole ?? above.stage ?? (subject.name.endsWith('支出') ? 'actual' : undefined)
    const owner = owners.findLast(({ at }) => at < item.start && (at >= from || at < lead + HEAD))?.name ?? above.owner
    found.push({ ...subject, fund: subject.fund || above.fund, stage, owner, period: periodIn(before, item.label, year) })
  }
  return found
}

type Named = Pick<Subject, 'name' | 'fund' | 'stage'>

/** 支出100万元 behind 项目资金100万元 is of the same; 支出 behind 收入 is not. */
function inherited(own: Named, previous: Subject | undefined): (Named & { isSaid: boolean }) | undefined {
  const isBare = own.name === '' || (own.name === '支出' && own.fund === '')
  if (!isBare) return { ...own, isSaid: true }
  if (!previous || previous.name === '' || (own.name === '支出' && /(?:收入|支出|结余|结转)$/.test(previous.name) && !previous.stage))
    return own.name === '' ? undefined : { ...own, isSaid: true }
  return { name: previous.name, fund: own.fund || previous.fund, stage: own.stage, isSaid: true }
}

/** 行政运行（项）。年初预算为…: what the paragraph begins with, or its heading; or all the money there is. */
function ofTopic(own: Named, view: View, from: number, above: Above): Named & { isSaid: boolean } {
  const lead = view.passage.marker?.length ?? 0
  const head = from > lead && from <= 80 ? view.text.slice(lead, from).replace(/[。：:]+$/, '') : ''
  const topic = head !== '' && !/[，。；\d]/.test(head) ? namedBy(head) : undefined
  const all = own.stage === 'first' || own.stage === 'whole' ? ALL_MONEY : ''
  return {
    ...own,
    name: topic?.name ?? (isAlias(above.topic) ? above.topic : all),
    fund: own.fund || (topic?.fund ?? ''),
    isSaid: topic !== undefined,
  }
}

/** What 年初预算 and 全年预算 are of where nothing else is named. */
const ALL_MONEY = '资金总额'

/** The words of the item's clause, with what stands before a bracket in it: 因公出国（境）费. */
function labelOf({ text, items }: View, item: Item): string {
  let start = item.labelStart
  const last = items[item.index - 1]?.end ?? 0
  for (let n = 0; n < 4 && /[）)]/.test(text[start - 1] ?? ''); n += 1) {
    const open = Math.max(text.lastIndexOf('（', start - 1), text.lastIndexOf('(', start - 1))
    if (open < last || open < start - 24) break
    start = open
    while (start > last && start > open - 24 && !/[，。；;：:、（）()]/.test(text[start - 1] ?? '')) start -= 1
  }
  return text.slice(start, item.start)
}

/** A name without what says when, at which stage and of which fund. */
export function namedBy(label: string): Named {
  const words = label
    .replace(/^.*[（(](?:类|款)[）)](?=.)/, '')
    .replace(/(?<=支出|收入)全部(?:为|是|来自).*$/, '')
    .replace(/[（(][^（）()]*[）)]|[“”"‘’：:\s]|^[^，。；]*(?:19|20)\d{2}年(?:度|末|底)?/g, '')
  const fund = FUNDS.find(([, pattern]) => pattern.test(words))
  let name = (fund ? words.replace(fund[1], '') : words).replace(LEADS, '').replace(TAILS, '')
  if (name.length > 3) name = name.replace(/(?<=费|资金|补助|收入|款)(?:共|总|实际|累计)?支出$/, '')
  // 基本支出 is a name; 支出 alone says that it was spent.
  const isName = /..支出$/.test(name) && !/决算|实际|执行|支付|完成|使用|预算|计划/.test(words)
  const stage = isName ? undefined : stageOf({ label: words })
  return {
    name: aliasOf(name) ?? aliasOf(name.replace(/^.*等/, '')) ?? (/^用于/.test(name) ? '' : name),
    fund: fund?.[0] ?? '',
    stage,
  }
}

function periodIn(before: string, label: string, year: number | undefined): string {
  if (/上年|去年|上一年|同期/.test(label)) return 'last'
  const said = [...before.matchAll(/(?<![比较同])((?:19|20)\d{2})年/g)].at(-1)?.[1]
  if (said === undefined || Number(said) === year) return ''
  return Number(said) + 1 === year ? 'last' : said
}

/** A passage that begins with the name of a project is all of it. */
const HEAD = 12

/** 甲项目, 乙中心: what its sentence speaks of, but for an aside in brackets. */
function ownersIn({ text, items }: View, self: string): { readonly name: string; readonly at: number }[] {
  if (items.length === 0) return []
  const isAside = (at: number): boolean => /[（(][^（）()]*$/.test(text.slice(Math.max(0, at - 40), at))
  return [...text.matchAll(OWNER)].flatMap((match) =>
    isAside(match.index) || self.includes(match[0].slice(-4)) ? [] : [{ name: match[0], at: match.index }],
  )
}
