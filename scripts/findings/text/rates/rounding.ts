import { check } from '../../../base/check.ts'

export const proseRounding = check({
  code: 'prose-rounding',
  level: 'info',
  zh: '“{stated}”末位与四舍五入的结果不同：{expression} = {computed}',
  en: 'the last place of “{stated}” is cut off, not rounded: {expression} = {computed}',
  about: '比率只差末位一个单位：多半是截去了尾数，没有四舍五入。',
  remedy: '四舍五入。',
  source: 'GB/T 8170—2008《数值修约规则与极限数值的表示和判定》',
  fires: '在职43人，编制52人，控制率82.6%。',
  silent: '在职43人，编制52人，控制率82.7%。',
})
