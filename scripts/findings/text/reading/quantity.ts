// findings: the quantities of a passage: numeral, scale, unit or measure word, qualifier, each with its characters.
// Dates, years, ordinals, codes, document and telephone numbers are no quantities.

import { Decimal, placesOf, ZERO } from '../../../base/decimal.ts'
import { chineseAt, isChineseDigit } from '../../../base/numerals.ts'
import { boundAt, type Passage } from '../../../content/content.ts'
import { type Kind, measureAt, moneyAt } from './measures.ts'
import { skipAt } from './skip.ts'

export interface Quantity {
  /** From the first digit, or the word before it (约), to the end of unit and qualifier. */
  readonly start: number
  readonly end: number
  readonly digits: readonly [start: number, end: number]
  /** As written, without separators. */
  readonly value: Decimal
  /** value × scale: money in yuan, counts in ones, percentages in hundredths. */
  readonly amount: Decimal
  /** What one of the unit is: 万元 → 10000. */
  readonly scale: Decimal
  /** Half a unit of the last printed place, scaled like `amount`; 0 for counts and for whole scores. */
  readonly half: Decimal
  readonly places: number
  readonly kind: Kind
  /** 万元, 人次, %, 个百分点; '' where there is none. */
  readonly unit: string
  readonly vague: boolean
  /** Written in digits, not in Chinese characters. */
  readonly isDigital: boolean
  /** The fact, figure or score that it is bound to. */
  readonly bound?: string
}

const ONE = new Decimal(1)
const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }

/** All quantities in order; linear in the length of the text. */
export function quantitiesOf(passage: Passage): Quantity[] {
  const { text } = passage
  const found: Quantity[] = []
  for (let i = passage.marker?.length ?? 0; i < text.length;) {
    const char = text[i] ?? ''
    const isDigit = char >= '0' && char <= '9'
    if (!isDigit && !isChineseDigit(char)) {
      i += 1
      continue
    }
    const skip = isDigit ? skipAt(text, i) : chineseSkip(text, i)
    if (skip > 0) {
      i += skip
      continue
    }
    const quantity = isDigit ? digital(passage, i) : chinese(passage, i)
    if (quantity) found.push(quantity)
    i = quantity ? Math.max(quantity.end, i + 1) : nextEnd(text, i)
  }
  return found
}

const NUMBER = /\d{1,3}(?:[,，]\d{3})+(?![\d])(?:\.\d{1,8})?|\d{1,15}(?:\.\d{1,8})?/y

function digital(passage: Passage, at: number): Quantity | undefined {
  NUMBER.lastIndex = at
  const written = NUMBER.exec(passage.text)?.[0]
  if (written === undefined) return undefined
  const plain = written.replace(/[,，]/g, '')
  const before = passage.text[at - 1] ?? ''
  const negative = /[-－−﹣]/.test(before) && !/[\d年月日）)%]/.test(passage.text[at - 2] ?? '')
  const value = new Decimal(negative ? `-${plain}` : plain)
  return finished(passage, [negative ? at - 1 : at, at + written.length], value, placesOf(plain), true)
}

function chinese(passage: Passage, at: number): Quantity | undefined {
  const read = chineseAt(passage.text, at)
  if (!read) return undefined
  const quantity = finished(passage, [at, read.end], new Decimal(read.value), 0, false)
  return quantity && quantity.kind !== 'plain' ? quantity : undefined
}

function finished(passage: Passage, digits: readonly [number, number], value: Decimal, places: number, isDigital: boolean): Quantity {
  const { text } = passage
  let end = digits[1]
  let scale = 1
  let vague = /(?:(?<![节预制条签公续违])约|(?<![附最靠])近|逾|超|超过|不足|至少)$/.test(text.slice(Math.max(0, digits[0] - 2), digits[0]))
  const take = (chars: string): boolean => {
    const char = text[end] ?? ''
    if (char === '' || !chars.includes(char)) return false
    end += 1
    return true
  }
  if (take('余多几')) vague = true
  while (/[万亿]/.test(text[end] ?? '') || (/[千百]/.test(text[end] ?? '') && /[元万人户]/.test(text[end + 1] ?? ''))) {
    scale *= SCALES[text[end] ?? ''] ?? 1
    end += 1
  }
  if (take('余多')) vague = true
  const found = unitAt(text, end)
  end = found.end
  if (/^(以上|以下|以内|左右|上下|余)/.test(text.slice(end, end + 2))) {
    vague = true
    end += text[end] === '余' ? 1 : 2
  }
  const bound = boundAt(passage, digits[0])?.name
  const step = (HALVES[places] ?? ZERO).times(scale)
  const isExact = (found.kind === 'count' || found.kind === 'score') && scale === 1 && places === 0
  return {
    start: digits[0],
    end,
    digits,
    value,
    amount: scale === 1 ? value : value.times(scale),
    scale: scale === 1 ? ONE : new Decimal(scale),
    places,
    kind: found.kind,
    vague,
    isDigital,
    unit: `${scaleText(text.slice(digits[1], end))}${found.unit}`,
    half: isExact ? ZERO : step,
    ...(bound === undefined ? {} : { bound }),
  }
}

/** Half a unit of a last place, by the number of places. */
const HALVES: readonly Decimal[] = Array.from({ length: 9 }, (_, places) => new Decimal(`0.${'0'.repeat(places)}5`))

function scaleText(between: string): string {
  return /^[余多]?([千百]?[万亿]+|[千百])/.exec(between)?.[1] ?? ''
}

function unitAt(text: string, at: number): { kind: Kind; unit: string; end: number } {
  const char = text[at] ?? ''
  if (char === '%' || char === '％' || char === '‰') return { kind: 'percent', unit: '%', end: at + 1 }
  const points = /^(?:个)?百分点/.exec(text.slice(at, at + 4))?.[0]
  if (points) return { kind: 'points', unit: points, end: at + points.length }
  const money = moneyAt(text, at)
  if (money !== '') return { kind: 'money', unit: money, end: at + money.length }
  if (
    char === '分' &&
    !/^分(?:钟|之|别|为|析|管|类|部|公司|组|级|成|解|配|工|布|期|批|散|段|片|局|队|厂|行|支|店|校)/.test(text.slice(at, at + 3))
  )
    return { kind: 'score', unit: '分', end: at + 1 }
  const measure = measureAt(text, at)
  return { kind: measure === '' ? 'plain' : 'count', unit: measure, end: at + measure.length }
}

/** 第三, 三公, 二十大, 星期五, 五一, 三中全会: characters of a number that count nothing. */
function chineseSkip(text: string, at: number): number {
  const before = text[at - 1] ?? ''
  let run = 1
  while (run < 10 && isChineseDigit(text[at + run])) run += 1
  if (/[第初“‘"《之周期]/.test(before) || /(?:统|唯|同|专|万|划|公益|十九届|二十届)$/.test(text.slice(Math.max(0, at - 3), at))) return run
  const word = text.slice(at, at + run + 2)
  // 一次办结, 一次成优: how it was done. 培训一次，举办一次活动: how often.
  if (/^一次[^，。；、！？：的）]/.test(text.slice(at, at + 3)) && !/(?:[开举召举组进实完每各]|展|办|开|织|行|施|成|了)$/.test(before))
    return run
  if (
    /^(?:[一二三四]季度|[一二三四五]类(?=\d)|[一二三]等奖|一般|一定|一致|一体|一直|一些|一切|一系|一方|一并|一律|一旦|一起|一线|一流|一岗|一票|一站|一村|一社|一户|一人|一事|一件事|一把|一盘|一口|一如|一贯|一线|一步|一对|一下|一样|一经|一时|一年一|一家一|三公|三农|三重|三定|三保|三资|三无|三方|三防|三级|三中|四中|五中|六中|七中|二中|一次性|一揽|一网|一门|一窗|一卡|一张网|二次供水|二次分配|三支一扶|两委|五保|五小|四好|三年行动|五年规划|两会|两新|两员|两个|双|百姓|百分|千方|百计|千家|十分|八项规定|四风|三严|三实|七一|五一|十一|八一|六一|一是|二是|三是|四是|五是|六是|七是|八是|九是|十是|一要|二要|三要|四要|五要)/.test(
      word,
    ) &&
    !COUNTED.test(word)
  )
    return run
  return 0
}

/** 两个 and 三级 do count when a noun of counting follows. */
const COUNTED = /^(?:两个(?:方面|项目|部门|单位|科室|中心|部分|街道|社区|阶段|层|问题)|三级(?:指标))/

function nextEnd(text: string, at: number): number {
  let end = at + 1
  while (end < text.length && /[\d.]/.test(text[end] ?? '')) end += 1
  return end
}
