// Where a check of prose begins and ends to tell: each boundary from either side.

import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../scripts/content/content.ts'
import { checkDocument } from '../../../scripts/findings/findings.ts'

/** What is told of a text, as `code characters of its line`. */
function toldOf(text: string): string[] {
  return checkDocument(readDocument({ file: 'text', text })).map(
    ({ at, check: { code } }) => `${code} ${(text.split('\n')[at.line - 1] ?? '').slice(at.column - 1, at.endColumn - 1)}`,
  )
}

describe('parts that lack something to their total', () => {
  const parted = (second: string): string[] => toldOf(`收入1000.00万元，其中：甲项目500.00万元，乙项目${second}万元。`)

  test('are doubted as long as it is no more than a hundredth', () => {
    expect(parted('490.00')).toEqual(['prose-sum-doubtful 1000.00万元'])
    expect(parted('510.00')).toContain('prose-sum 1000.00万元')
  })

  test('are left alone where it is more: they need not be all', () => {
    expect(parted('489.99')).toEqual([])
    expect(parted('470.00')).toEqual([])
  })
})

describe('many parts of which each exceeds the total', () => {
  const listed = (count: number): string[] => {
    const parts = [...'甲乙丙丁戊己庚辛壬癸子丑寅'].slice(0, count).map((name, i) => `${name}项目20.0${i % 9}万元`)
    return toldOf(`收入10.00万元，其中：${parts.join('，')}。`)
  }

  test.each([6, 7, 12])('are told where there are %d of them', (count) => {
    expect(listed(count)).toEqual(['prose-sum 10.00万元'])
  })

  test('are left alone where there are thirteen: such a list has levels', () => {
    expect(listed(13)).toEqual([])
  })
})

describe('a rate behind an increase', () => {
  const growth = (between: number): string[] => toldOf(`收入110.00万元，同比增加10.00万元${'左'.repeat(between - 1)}，增长20.00%。`)

  test.each([1, 6, 7, 12])('is that of the increase where %d characters stand between', (between) => {
    expect(growth(between)).toEqual(['prose-growth 20.00%'])
  })

  test('is not where thirteen do', () => {
    expect(growth(13)).toEqual([])
  })
})

describe('a paragraph that stops at a comma before the next number', () => {
  const stopped = (characters: string): string[] => toldOf(`一、情况\n${characters}，\n二、问题\n没有问题。\n`)

  test('is unfinished from twelve characters on', () => {
    expect(stopped('完成工作任务和各项目标')).toEqual(['prose-unfinished 完成工作任务和各项目标，'])
    expect(stopped('完成工作任务和各项目')).toEqual([])
    expect(stopped('完成工作任')).toEqual([])
  })
})

describe('brackets around a computation', () => {
  const computed = (depth: number): string[] => toldOf(`执行率=${'（'.repeat(depth)}80.00÷100.00${'）'.repeat(depth)}=90.00%。`)

  test('are opened thirteen deep and no deeper', () => {
    expect([1, 7, 8, 13].map(computed)).toEqual(Array.from({ length: 4 }, () => ['prose-computation 90.00%']))
    expect(computed(14)).toEqual([])
  })
})

describe('the day of a report on 2023', () => {
  const filed = (day: string): string[] => toldOf(`2023年度某街道自评报告\n填报日期：${day}\n\n一、情况\n2023年收入10万元。\n`)

  test('may be the last of the year and none before', () => {
    expect(filed('2023年12月31日')).toEqual([])
    expect(filed('2023年12月30日')).toEqual(['prose-date-order 2023年12月30日'])
    expect(filed('2023年11月30日')).toEqual(['prose-date-order 2023年11月30日'])
    expect(filed('2024年1月1日')).toEqual([])
  })

  const signed = (day: string): string[] =>
    toldOf(`2023年度某街道自评报告\n一、情况\n2023年收入10万元。\n二、问题\n没有问题。\n三、建议\n没有建议。\n${day}\n`)

  test('at the foot may be in its last month and in none before', () => {
    expect(signed('2023年12月1日')).toEqual([])
    expect(signed('2023年11月30日')).toEqual(['prose-date-order 2023年11月30日'])
    expect(signed('2024年1月1日')).toEqual([])
  })
})
