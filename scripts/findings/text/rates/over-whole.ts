import { check } from '../../../base/check.ts'

export const proseOverWhole = check({
  code: 'prose-over-whole',
  level: 'warning',
  zh: '“{label}”写作 {stated}，它不会超过 100%',
  en: '“{label}” is given as {stated}; it cannot be more than 100%',
  about: '满意度、覆盖率、合格率这样的比率，和占总体的比重，分子是分母的一部分，不会超过 100%。',
  remedy: '核对这个数。',
  source: '算术：部分不大于总体',
  fires: '群众满意度达到120%。',
  silent: '',
})
