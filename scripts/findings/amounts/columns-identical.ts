import { Decimal } from '../../base/decimal.ts'
import type { Fact } from '../../facts/facts.ts'
import { checksOf } from '../../figures/figures.ts'
import { dataCheck } from '../data-check.ts'
import { formWith } from '../example-form.ts'
import { FORM } from '../sources.ts'

const CHECK = '{ check: columns, columns: [预算, 决算] }'

/** Fewer rows with an amount in them prove nothing. */
const LEAST = 3

export const columnsIdentical = dataCheck({
  code: 'columns-identical',
  level: 'info',
  zh: '“{name}”和“{other}”两栏有数的 {count} 行全部相同，请核实不是照抄',
  en: '“{name}” and “{other}” agree in all {count} rows that have amounts; make sure that none was copied',
  hints: [['依据：{source}', 'source: {source}']],
  about: '表里的两栏（例如预算和决算）逐行完全相同。偶然如此很少见，多半是照抄了另一栏。',
  remedy: '核实两栏的数据；确实如此的不必理会。',
  source: FORM,
  fires: [
    formWith(CHECK),
    { in: 'report.yaml', old: '合计: { 预算: 120.50, 决算: 100.5 }', new: '合计: { 预算: 100.5, 决算: 100.5 }' },
    { in: 'report.yaml', old: '基本: { 预算: 70, 决算: 60.25 }', new: '基本: { 预算: 60.25, 决算: 60.25 }' },
    { in: 'report.yaml', old: '项目: { 预算: 50.5, 决算: 40.25 }', new: '项目: { 预算: 40.25, 决算: 40.25 }' },
  ],
  silent: [
    formWith(CHECK),
    { in: 'report.yaml', old: '合计: { 预算: 120.50, 决算: 100.5 }', new: '合计: { 预算: 100.5, 决算: 100.5 }' },
    { in: 'report.yaml', old: '基本: { 预算: 70, 决算: 60.25 }', new: '基本: { 预算: 60.25, 决算: 60.25 }' },
  ],
  run: (figures, tell) =>
    checksOf(figures, 'columns').flatMap(({ one, other, source }) => {
      const rows = [...figures.facts.facts.values()].flatMap((fact): (readonly [Fact, Fact])[] => {
        const beside = fact.name.endsWith(`.${one}`) ? figures.facts.facts.get(fact.name.replace(/[^.]+$/, other)) : undefined
        return beside && fact.value instanceof Decimal && beside.value instanceof Decimal ? [[fact, beside]] : []
      })
      const amounts = rows.filter(([first]) => first.value instanceof Decimal && !first.value.isZero())
      if (amounts.length < LEAST || rows.some(([first, second]) => plainText(first) !== plainText(second))) return []
      const [first, ...rest] = amounts.map(([fact]) => fact.at)
      return first ? [tell(first, { name: one, other, count: amounts.length, source: source ?? '' }, rest)] : []
    }),
})

function plainText({ value }: Fact): string {
  return value instanceof Decimal ? value.toFixed() : ''
}
