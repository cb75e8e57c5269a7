// test: chance that is the same for a seed, and numbers as reports print them.

import { Decimal } from '../../../scripts/base/decimal.ts'

/** Numbers that look random and are the same for a seed. */
export class Chance {
  private state: number
  constructor(seed: number) {
    this.state = (seed * 2_654_435_761 + 12_345) >>> 0
  }
  below(n: number): number {
    this.state = (Math.imul(this.state ^ (this.state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0
    return Math.floor((((this.state ^ (this.state >>> 13)) >>> 0) / 4_294_967_296) * n)
  }
  between(low: number, high: number): number {
    return low + this.below(high - low + 1)
  }
  of<T>(all: readonly T[]): T {
    const one = all[this.below(all.length)]
    if (one === undefined) throw new Error('nothing to choose from')
    return one
  }
}

/** Money in fen, printed in 万元 as rounded. */
export type Fen = number

export const wan = (fen: Fen, places = 2): string => new Decimal(fen).div(1_000_000).toFixed(places)
export const percent = (above: number, below: number, places = 2): string => new Decimal(above).div(below).times(100).toFixed(places)
/** A number that takes part. */
export const n = (text: string): string => `⟦${text}⟧`
export const amount = (chance: Chance): Fen => chance.between(2_000_000, 9_000_000_000)

export const SUBJECTS = [
  '基本支出',
  '项目支出',
  '公务接待费',
  '公务用车运行维护费',
  '一般公共服务支出',
  '教育支出',
  '卫生健康支出',
  '机关运行经费',
  '农林水支出',
  '培训费',
]

export type Template = (chance: Chance) => string
