import { check } from '../../../base/check.ts'
import { PUNCTUATION } from '../../sources.ts'

export const proseUnfinished = check({
  code: 'prose-unfinished',
  level: 'warning',
  zh: '这一段没有写完，停在“{found}”',
  en: 'this paragraph breaks off at “{found}”',
  about: '一段话停在逗号或顿号上，下面另起了一个序号：多半漏了后半句。',
  remedy: '补完这句话。',
  source: PUNCTUATION,
  fires: '（3）结转结余率。年末结转0万元，收入总额5986.7万元，',
  silent: '',
})
