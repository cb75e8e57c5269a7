// review: what is told of a report, in lines: the same for terminal, comment and page.

import type { Place } from '../base/place.ts'
import type { Finding, Language } from '../messages/messages.ts'
import { likenessOf } from './align.ts'
import type { DataChange } from './data.ts'
import type { TextChange } from './narrative.ts'
import type { PictureChange } from './pictures.ts'
import type { ReportReview, Sides } from './report-review.ts'
import type { RuleChange } from './rules.ts'
import { excerpt, type Stretch, stretches } from './stretches.ts'
import type { Cause, Effect, Thread } from './threads.ts'

export interface Line {
  readonly parts: readonly Stretch[]
  readonly at?: Place
  /** It follows from the lines before. */
  readonly isEffect?: true
}

/** Texts of this length and more are told by what changed in them. */
const LONG = 16
/** So many effects of one cause stand in its line. */
const MOST_IN_LINE = 4

export function say(language: Language, zh: string, en: string): string {
  return language === 'zh' ? zh : en
}

export function plainText(parts: readonly Stretch[]): string {
  return parts.map(({ text }) => text).join('')
}

/** 编制数 52 → 40 人 ⇒ 在职人员控制率 82.7% → 107.5%, or one line for each where they branch. */
export function threadLines({ causes, effects }: Thread, language: Language): Line[] {
  const names = new Map([
    ...causes.map(({ id, label }) => [id, label] as const),
    ...effects.map(({ label, name }) => [name, label] as const),
  ])
  const told = causes.map((cause): Line => ({ parts: causeParts(cause, language), ...(cause.at ? { at: cause.at } : {}) }))
  const [first] = told
  const isRow = effects.every(({ because }, i) => because.every((id) => id === (i === 0 ? causes[0]?.id : effects[i - 1]?.name)))
  if (first && told.length === 1 && isRow && effects.length <= MOST_IN_LINE) {
    return [{ ...first, parts: [...first.parts, ...effects.flatMap((effect) => [same(' ⇒ '), ...effectParts(effect, language)])] }]
  }
  return [
    ...told,
    ...effects.map((effect): Line => {
      const from = effect.because.map((id) => names.get(id) ?? id).join('、')
      const why = from === '' ? '' : say(language, `（由 ${from}）`, ` (from ${from})`)
      return { parts: [...effectParts(effect, language), same(why)], isEffect: true }
    }),
  ]
}

/** What a rule says is told with its form. */
function causeParts(cause: Cause, language: Language): Stretch[] {
  if (cause.kind === 'rule') return [same(say(language, `规则“${cause.label}”`, `the rule “${cause.label}”`))]
  const where = cause.kind === 'elsewhere' ? say(language, '别处的', 'elsewhere: ') : ''
  return changeParts({ ...cause, label: `${where}${cause.label}` }, language)
}

export function changeParts(
  { after, before, label, unit }: Pick<DataChange, 'label' | 'unit' | 'before' | 'after'>,
  language: Language,
): Stretch[] {
  return [same(`${label} `), ...sidesParts([before, after], unit, language)]
}

function effectParts({ after, before, between, by, label, unit }: Effect, language: Language): Stretch[] {
  const way = {
    data: '',
    rules: say(language, '（因规则）', ' (by rules)'),
    both: say(language, '（因数据和规则）', ' (by data and rules)'),
  }[by]
  return [same(`${label} `), ...sidesParts([before, ...(between === undefined ? [] : [between]), after], unit, language), same(way)]
}

/** a → b with the unit behind the last value; of long texts what changed in them. */
function sidesParts(sides: readonly (string | undefined)[], unit: string | undefined, language: Language): Stretch[] {
  const [before, after] = [sides[0], sides.at(-1)]
  if (before !== undefined && after !== undefined && Math.min(before.length, after.length) >= LONG && likenessOf(before, after) > 0.3) {
    return excerpt(stretches(before, after))
  }
  const last = sides.findLastIndex((side) => side !== undefined && side !== '')
  const shown = sides.map((side, i) => `${sideText(side, language)}${i === last && unit !== undefined ? ` ${unit}` : ''}`)
  return [same(shown.join(' → '))]
}

export function sideText(side: string | undefined, language: Language): string {
  if (side === undefined) return say(language, '（无）', '(none)')
  if (side === '') return say(language, '（空白）', '(blank)')
  if (side === 'true') return say(language, '是', 'yes')
  if (side === 'false') return say(language, '否', 'no')
  return side === '[]' ? say(language, '（没有）', '(no items)') : side
}

export function verdictText({ verdict: { form, grade, total } }: Pick<ReportReview, 'verdict'>, language: Language): string {
  const sides = (name: string, found: Sides | undefined, isShown = true): string[] => {
    if (!found || !isShown) return []
    const { after, before, between } = found
    const shown =
      before === after || (before === undefined) !== (after === undefined)
        ? [after ?? before]
        : [before, ...(between === undefined ? [] : [between]), after]
    return [`${name} ${shown.map((one) => (one === '' || one === undefined ? say(language, '未定', 'none') : one)).join(' → ')}`]
  }
  const isGraded = [grade?.before, grade?.after].some((one) => one !== undefined && one !== '')
  return [
    ...sides(say(language, '总分', 'total'), total),
    ...sides(say(language, '等级', 'grade'), grade, isGraded),
    ...sides(say(language, '表式', 'form'), form),
  ].join(say(language, '，', ', '))
}

export function findingLine({ at, code, level, message }: Finding, language: Language): Line {
  const name = { error: say(language, '错误', 'error'), warning: say(language, '警告', 'warning'), info: say(language, '提示', 'info') }[
    level
  ]
  return { parts: [same(`${name} ${message} [${code}]`)], at }
}

export function textLine({ at, kind, parts, under }: TextChange, language: Language): Line {
  const where = under.length === 0 ? '' : `${under.join(' › ')}：`
  const moved = kind === 'moved' ? say(language, '移到这里：', 'moved here: ') : ''
  return { parts: [same(`${where}${moved}`), ...(kind === 'moved' ? parts : excerpt(parts))], at }
}

export function pictureLine({ after, before, file, kind }: PictureChange, language: Language): Line {
  const what = {
    changed: say(language, '换了', 'changed'),
    added: say(language, '新增', 'added'),
    removed: say(language, '删去', 'removed'),
  }[kind]
  const sizes = [before, after].flatMap((size) => (size === undefined ? [] : [say(language, `${size} 字节`, `${size} bytes`)])).join(' → ')
  return { parts: [same(`${file} ${what}（${sizes}）`)] }
}

export function ruleLine(rule: RuleChange, language: Language): Line {
  return { parts: changeParts(rule, language), at: rule.at }
}

function same(text: string): Stretch {
  return { kind: 'same', text }
}
