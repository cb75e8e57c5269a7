// findings: the numbers of a report by what they are of: those of its text, of its tables, and of its data.

import { Decimal } from '../../../base/decimal.ts'
import type { Audit } from '../quantities/audit.ts'
import type { Fact } from '../quantities/fact.ts'
import { MONEY_HEAD, OF_PEOPLE, PEOPLE, type Role, THREE } from '../quantities/lexicon.ts'
import { stageOf } from '../quantities/stage.ts'
import { type Above, abovesOf, namedBy, type Subject, subjectsOf } from '../quantities/subject.ts'
import type { Table } from '../quantities/tables.ts'
import { written } from '../reading/item.ts'
import { rateOf, type Span, spanOf } from '../reading/span.ts'
import { bare, type View } from '../reading/view.ts'

export interface Mention {
  readonly subject: Subject
  readonly view: View
  readonly start: number
  readonly end: number
  readonly stated: string
  /** Money in yuan, counts in ones, percentages as ratios. */
  readonly span: Span
  readonly kind: 'money' | 'count' | 'percent' | 'score'
  /** Of a count: what is counted. */
  readonly measure: string
  /** The digits as they are printed. */
  readonly digits: string
}

/** Every mention of the text, and of its tables, that says what it is of. */
export function mentionsOf(audit: Audit): Mention[] {
  const { views, grids, captions, year } = audit
  const aboves = abovesOf(views)
  const inText = views.flatMap((view, i) =>
    view.items.length === 0 || view.passage.kind === 'heading' ? [] : inPassage(view, aboves[i], audit),
  )
  return [
    ...grids.flatMap((tables, i) =>
      tables.flatMap((table) =>
        inTable(
          table,
          (captions[i] ?? []).map(({ text }) => text),
          year,
        ),
      ),
    ),
    ...inText,
  ]
}

function inPassage(view: View, above: Above | undefined, audit: Audit): Mention[] {
  const subjects = above ? subjectsOf(view, above, audit) : []
  return view.items.flatMap((item, i): Mention[] => {
    const subject = subjects[i]
    const { kind } = item
    if (!subject || subject.name.length < 2 || item.vague || kind === 'plain' || kind === 'points') return []
    const around = view.text.slice(Math.max(0, item.start - 40), item.end + 6)
    if (kind === 'score' && item.value.lte(HALF)) return []
    if (kind === 'count' && /以内|压减|计划|减少|增加|年初|去年/.test(around)) return []
    const isOfPeople = OF_PEOPLE.test(subject.name)
    if (isOfPeople && (!/^[人名位个]$/.test(item.unit) || /(?:当年|本年|今年|全年|新增)[^，。；]*$/.test(item.label))) return []
    return [
      {
        subject: ofKind(subject, kind, view.text.slice(Math.max(0, item.start - 60), item.start)),
        view,
        start: item.digits[0],
        end: item.end,
        stated: written(view, item),
        span: kind === 'percent' ? rateOf(item) : spanOf(item),
        kind,
        measure: isOfPeople ? '人' : kind === 'count' ? bare(item.unit) : '',
        digits: item.value.toFixed(item.places),
      },
    ]
  })
}

/** Counts have no stage, and people are of kinds; the three public expenses are of one fund, whatever the text calls it. */
function ofKind(subject: Subject, kind: Mention['kind'], before: string): Subject {
  if (kind === 'money') return THREE.test(subject.name) ? { ...subject, fund: '', stage: subject.stage ?? 'actual' } : subject
  const owner = PEOPLE.exec(/[^。；;]*$/.exec(before)?.[0] ?? '')?.[0]
  return { ...subject, fund: '', stage: undefined, owner: owner ?? subject.owner }
}

const COMPARED: ReadonlySet<Role | undefined> = new Set<Role | undefined>(['last', 'budget', 'actual', 'quota', 'posts'])

/** Cells whose column says at which stage they are, or of which thing. */
function inTable({ columns, rows }: Table, captions: readonly string[], year: number | undefined): Mention[] {
  const over = namedBy(captions.join(''))
  const unit = /单位[：:](?:人民币)?(万元|元|亿元)/.exec(captions.join('，'))?.[1]
  const cells = columns.flatMap(({ head, role, year: of }, i) => {
    if (!COMPARED.has(role)) return []
    const period = role === 'last' ? 'last' : of === undefined || of === year ? '' : of + 1 === year ? 'last' : String(of)
    const isPeople = role === 'quota' || role === 'posts'
    const scale = isPeople ? 1 : SCALES[MONEY_HEAD.exec(head)?.[1] ?? unit ?? '']
    const stage = role === 'last' ? 'last' : stageOf({ label: head.replace(/[（(].*$/, '') })
    if (scale === undefined || (isPeople && rows.filter(({ facts }) => facts[i]).length !== 1)) return []
    return rows.flatMap(({ facts, name }): Mention[] => {
      const fact = facts[i]
      const own = namedBy((isPeople ? head : name).replace(/^(?:其中[：:]?|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])+/, ''))
      if (!fact || own.name.length < 2 || fact.kind === 'percent') return []
      const subject = { ...own, fund: own.fund || over.fund, owner: '', stage, period, isSaid: true }
      const kind = isPeople ? 'count' : 'money'
      return [{ ...ofCell(fact, scale), subject: ofKind(subject, kind, ''), kind, measure: isPeople ? '人' : '' }]
    })
  })
  return [...cells, ...scoreOf({ columns, rows })]
}

/** The score behind the weights of a hundred. */
function scoreOf({ columns, rows }: Pick<Table, 'columns' | 'rows'>): Mention[] {
  const [weight, score] = [columns.findIndex(({ role }) => role === 'weight'), columns.findIndex(({ role }) => role === 'score')]
  const fact = rows.findLast(({ sums, facts }) => sums === 'all' && facts[weight]?.span.middle.eq(100))?.facts[score]
  const subject = { name: '自评得分', fund: '', owner: '', stage: undefined, period: '', isSaid: true }
  return fact && fact.span.middle.gt(HALF) && fact.span.middle.lte(100) ? [{ ...ofCell(fact, 1), subject, kind: 'score', measure: '' }] : []
}

/** Of a hundred: a lower score is one of a part. */
const HALF = 50
const SCALES: Readonly<Record<string, number>> = { 元: 1, 万元: 1e4, 亿元: 1e8 }

function ofCell(fact: Fact, scale: number): Omit<Mention, 'subject' | 'kind' | 'measure'> {
  const { low, middle, high } = fact.span
  const by = new Decimal(fact.unit in SCALES ? (SCALES[fact.unit] ?? 1) : scale)
  const span = { low: low.times(by), middle: middle.times(by), high: high.times(by) }
  return { view: fact.view, start: fact.start, end: fact.end, stated: fact.stated, span, digits: middle.toFixed(fact.places) }
}

/** By what a mention is of: two of one key are the same number. */
export function keyOf({ subject, kind, measure }: Pick<Mention, 'subject' | 'kind' | 'measure'>): string {
  const { name, fund, owner, stage = '', period } = subject
  return [name, fund, owner, stage, period, kind, measure].join('|')
}
