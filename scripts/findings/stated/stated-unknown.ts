import { check } from '../../base/check.ts'
import { STATED } from '../sources.ts'

export const statedUnknown = check({
  code: 'stated-unknown',
  level: 'error',
  zh: '没有“{name}”这个计算结果，无从核对',
  en: 'there is no figure “{name}” to compare with',
  hints: [['是否应为“{nearest}”？', 'did you mean “{nearest}”?']],
  about: 'stated 里的名称不是一个算出的数，无从核对。',
  remedy: '改成提示的名称，或删去。',
  source: STATED,
  fires: 'stated: { 总份: 86 }',
  silent: '',
})
