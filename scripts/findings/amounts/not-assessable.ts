import { check } from '../../base/check.ts'

export const notAssessable = check({
  code: 'not-assessable',
  level: 'info',
  zh: '“{check}”没有核对，缺少 {count} 项数据：{names}',
  en: 'not checked: {check}; absent ({count}): {names}',
  hints: [
    ['另有 {more} 项', 'and {more} more'],
    ['有数据的补上；确实没有的不必理会', 'give what there is; what there is not needs no answer'],
  ],
  terms: {
    'check:holds': ['勾稽关系', 'what must hold'],
    'check:sum': ['各部分之和', 'sums'],
    'check:equal': ['两数相等', 'equal amounts'],
    'check:balance': ['收支平衡', 'balances'],
    'check:rate': ['比率与分母', 'rates and their bases'],
    'check:rate-limit': ['比率不超过 100%', 'rates up to 100%'],
    'check:mean': ['平均数', 'means'],
    'check:growth': ['增长率', 'growth'],
    'check:part': ['部分不大于总体', 'parts and wholes'],
    'check:staff': ['在职人数与编制', 'staff and quotas'],
    'check:carried': ['上年数与上年报告', 'last year’s column'],
    'check:shares': ['占比合计', 'shares'],
    'check:adjustment': ['预算调整', 'budget adjustments'],
    'check:order': ['日期先后', 'the order of dates'],
    'check:grade': ['等级', 'the grade'],
  },
  about: '一项核对缺少数据，没有做。绩报不把没有核对当作核对无误，每类核对列一行。',
  remedy: '有数据的补上；确实没有的不必理会。',
  source: '绩报的约定：每项核对有成立、不成立、已豁免、无从核对四种结果',
  fires: '年初结转和结余: null（收支平衡没有核对）',
  silent: '',
})
