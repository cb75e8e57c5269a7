// jibao explain: where a number comes from: value, formula, inputs with their places, rounding, rule applied.

import type { Command } from '../command.ts'

export const explain: Command = {
  name: 'explain',
  takes: '<unit>/<year>[/<project>] <name>',
  about: { zh: '说明一个数据、计算结果或得分的来历', en: 'tell where a fact, a figure or a score comes from' },
  options: {},
  load: () => import('./run/explain.ts'),
}
