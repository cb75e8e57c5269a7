import { check } from '../../../base/check.ts'
import { INFORMATION } from '../../sources.ts'

export const proseCount = check({
  code: 'prose-count',
  level: 'warning',
  zh: '写作“{stated}”，列出的有 {found} 项',
  en: '“{stated}” are announced and {found} are listed',
  about: '写明的个数与列出的不同。括号、引号里的不计；末尾有“等”的不核对。',
  remedy: '核对个数，或者补上漏列的。',
  source: INFORMATION,
  fires: '设科室三个：办公室、财务科。',
  silent: '',
})
