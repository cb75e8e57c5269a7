// facts: what number an author meant who wrote it in a way that YAML does not read as one.

import { Decimal, isPlainNumber, plain } from '../base/decimal.ts'
import { parseChineseNumeral } from '../base/numerals.ts'
import type { Asked, Meant } from './asked.ts'

/** 五十二 → 52, １，２３４.５０万元 → 1234.50, 012 → 12; undefined where a guess could be wrong (1e3, 3352,56, 3-5). */
export function numberMeant(text: string, asked: Pick<Asked, 'unit' | 'maximum'>): Meant | undefined {
  const half = text.normalize('NFKC').replace(/，/g, ',').trim()
  const own = asked.unit !== undefined && half.endsWith(asked.unit) ? half.slice(0, -asked.unit.length).trim() : half
  const numeral = parseChineseNumeral(own)
  if (numeral !== undefined) return { text: String(numeral) }
  const counted = parseChineseNumeral(own.slice(0, -1))
  if (counted !== undefined && asked.unit === undefined && /[例件次个项人起户家条]$/.test(own))
    return { text: String(counted), isGuess: true }
  const [, sign, digits = '', behind = ''] = /^([-+−－]?)\s*([\d][\d,_ ]*(?:\.\d*)?|\.\d+)\s*(\D*)$/.exec(half) ?? []
  const number = digits === '' ? undefined : withoutGroups(digits.trim())
  if (number === undefined) return undefined
  return inUnit(`${sign === '' || sign === '+' ? '' : '-'}${number}`, behind.replace(/^,$/, '').trim(), asked)
}

/** Separators only where they part thousands: `3352,56` may be a comma for a point. */
function withoutGroups(digits: string): string | undefined {
  const grouped = /^\d{1,3}(?:([,_ ])\d{3})(?:\1\d{3})*(?:\.\d+)?$/.test(digits)
  const plainDigits = grouped ? digits.replace(/[,_ ]/g, '') : digits.replace(/[,.]$/, '')
  const number = plainDigits.replace(/^0+(?=\d)/, '').replace(/^\./, '0.')
  return isPlainNumber(number) ? number : undefined
}

const SCALES: Readonly<Record<string, string>> = {
  十: '10',
  百: '100',
  千: '1000',
  万: '10000',
  十万: '1e5',
  百万: '1e6',
  千万: '1e7',
  亿: '1e8',
  万亿: '1e12',
}

/** 万元 → 10000 元, 元 → 1 元. */
function unitOf(text: string): { scale: Decimal; base: string } {
  const [, scale = '', base = ''] = /^(万亿|[十百千]万|[十百千万亿])?(.*)$/.exec(text) ?? []
  return { scale: new Decimal(SCALES[scale] ?? 1), base }
}

/** What a number of one unit is in the field's; undefined where that is not known. */
function inUnit(number: string, written: string, { maximum, unit }: Pick<Asked, 'unit' | 'maximum'>): Meant | undefined {
  if (written === '' || written === unit) return { text: number }
  if (written === '%' || written === '‰') return rate(number, written, unit, maximum)
  if (unit === undefined) return { text: number, isGuess: true }
  const [from, to] = [unitOf(written), unitOf(unit)]
  // 1980.12万 of a field in 万元 is likely to be 万元, 2亿 of one may be anything.
  if (from.base === '') return from.scale.eq(to.scale) && !from.scale.eq(1) ? { text: number, isGuess: true } : undefined
  if (from.base !== to.base) return undefined
  return { text: plain(new Decimal(number).times(from.scale).div(to.scale)), written: `${number}${written}` }
}

/** 95% of a field in % is 95, of a field that goes up to 1 it is 0.95. */
function rate(number: string, sign: string, unit: string | undefined, maximum: number | undefined): Meant | undefined {
  const percent = new Decimal(number).div(sign === '‰' ? 10 : 1)
  if (unit === '%') return { text: sign === '%' ? number : plain(percent) }
  return unit === undefined && maximum === 1 ? { text: plain(percent.div(100)) } : undefined
}
