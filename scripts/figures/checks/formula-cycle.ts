import { check } from '../../base/check.ts'

export const formulaCycle = check({
  code: 'formula-cycle',
  level: 'error',
  zh: '公式绕回了自身：{path}',
  en: 'the formula leads back to itself: {path}',
  hints: [['断开其中一环', 'break the circle']],
  about: '几个公式互相引用，绕回了自身，谁也算不出。',
  remedy: '断开其中一环：让一个从数据算起。',
  source: '公式写法（docs/formulas.md）',
  fires: [
    {
      in: 'templates/mini/figures.yaml',
      old: 'identities:',
      new: '  基本占比: { formula: 1 - 项目占比, show: percent 1 }\n  项目占比: { formula: 1 - 基本占比, show: percent 1 }\nidentities:',
    },
  ],
  silent: [
    {
      in: 'templates/mini/figures.yaml',
      old: 'identities:',
      new: '  基本占比: { formula: 1 - 项目占比, show: percent 1 }\n  项目占比: { formula: 经费.项目.决算 ÷ 经费.合计.决算, show: percent 1 }\nidentities:',
    },
  ],
})
