import { check } from '../../base/check.ts'
import { FORM } from '../sources.ts'

export const columnsIdentical = check({
  code: 'columns-identical',
  level: 'info',
  zh: '“{name}”和“{other}”两栏有数的 {count} 行全部相同，请核实不是照抄',
  en: '“{name}” and “{other}” agree in all {count} rows that have amounts; make sure that none was copied',
  hints: [['依据：{source}', 'source: {source}']],
  about: '表里的两栏（例如预算和决算）逐行完全相同。偶然如此很少见，多半是照抄了另一栏。',
  remedy: '核实两栏的数据；确实如此的不必理会。',
  source: FORM,
  fires: '办公经费: { 本年预算: 15.5, 本年决算: 15.5 }（其余各行也相同）',
  silent: '',
})
