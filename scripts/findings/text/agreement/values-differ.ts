import { check } from '../../../base/check.ts'
import { INFORMATION } from '../../sources.ts'

export const proseValuesDiffer = check({
  code: 'prose-values-differ',
  level: 'warning',
  zh: '{label}写作 {stated}，另一处为 {other}',
  en: '{label} is {stated} here and {other} elsewhere',
  about:
    '同一个数在文中两处不同：表里的编制、在职人数与正文，两处自评得分，名称完全相同而只差一个数字的两个数，收入总计与支出总计，同一职务的两个名字只差一个字。',
  remedy: '核对，改成一致；口径不同的写明。',
  source: INFORMATION,
  fires: '自评得分98分，等级为优。\n\n综上，自评得分97分。',
  silent: '自评得分98分，等级为优。\n\n综上，自评得分98分。',
})
