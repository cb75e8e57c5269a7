import { check } from '../../../base/check.ts'
import { INFORMATION } from '../../sources.ts'

export const proseUnitDoubtful = check({
  code: 'prose-unit-doubtful',
  level: 'warning',
  zh: '“{stated}”的单位可能有误，同段的金额以“{expected}”为单位',
  en: 'the unit of “{stated}” may be wrong; the amounts around it are in “{expected}”',
  about: '一段话的金额都以万元为单位，其中一个以元为单位，数值却相近。',
  remedy: '核对单位。',
  source: INFORMATION,
  fires: '收入120.5万元，支出118.2万元，结余2.3元。',
  silent: '',
})
