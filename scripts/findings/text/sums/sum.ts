import { check } from '../../../base/check.ts'
import { ROUNDING } from '../../sources.ts'

export const proseSum = check({
  code: 'prose-sum',
  level: 'error',
  zh: '合计不符：写作 {stated}，{expression} = {computed}',
  en: 'total and parts differ: {stated} is given; {expression} = {computed}',
  hints: [['改合计，或核实各项', 'mend the total, or the parts']],
  about:
    '合计与它后面（其中、包括、括号）或前面（共计、合计）列出的各部分不符，而且可以肯定：各部分之和超过合计，或者各部分的名称没有遗漏（基本支出、项目支出，分别为，各占比合计100%），或者只差一个数字。各部分也可以是下面编了号的各段、表里“合计”行上下的各行。',
  remedy: '核对合计和各部分。',
  source: `《预算法》第十四条：公开的信息应当真实、准确、完整；${ROUNDING}`,
  fires: '共登记300户，其中单位120户，个体190户。',
  silent: '共登记300户，其中单位120户，个体180户。',
})
