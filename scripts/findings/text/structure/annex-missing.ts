import { check } from '../../../base/check.ts'
import { OFFICIAL } from '../../sources.ts'

export const proseAnnexMissing = check({
  code: 'prose-annex-missing',
  level: 'info',
  zh: '提到“{name}”，文中没有',
  en: '“{name}” is named and is not there',
  about: '正文提到一个附件或表格，文中没有。',
  remedy: '补上，或者删去这句话。',
  source: `${OFFICIAL} 7.3.4`,
  fires: '详见附件9。',
  silent: '',
})
