import { check } from '../../../base/check.ts'

export const proseClaim = check({
  code: 'prose-claim',
  level: 'warning',
  zh: '“{stated}”与数字不符：{found}',
  en: '“{stated}” is contradicted by the numbers: {found}',
  hints: [['成立的条件是 {unless}', 'it stands only where {unless}']],
  about: '绝对的说法与数字不符。表式可以用 claims 写明一种说法成立的条件；没有数据的文本，以文中自己的数字判断。',
  remedy: '改为符合实际的说法。',
  source: '表式的 claims（format.yaml）',
  fires: '严格按照年初预算支出。（调整率 270%）',
  silent: '',
})
