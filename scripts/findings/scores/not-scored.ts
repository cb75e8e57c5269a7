import { pointAt } from '../../base/place.ts'
import { dataCheck } from '../data-check.ts'

export const notScored = dataCheck({
  code: 'not-scored',
  level: 'info',
  zh: '这份报告不评总分：{reason}',
  en: 'this report has no total: {reason}',
  about: '报告写明了不评分的理由（`unscored`），指标照录，分值、得分不全也不报，总分和等级空着。',
  remedy: '材料补齐后删去 unscored。',
  source: '绩报的约定：不评分的写明理由',
  fires: [{ in: 'report.yaml', old: 'format: mini', new: 'format: mini\nunscored: 项目中途终止' }],
  silent: [{ in: 'report.yaml', old: 'format: mini', new: 'format: mini' }],
  run: ({ facts }, tell) => (facts.unscored === undefined ? [] : [tell(pointAt(facts.reportFile), { reason: facts.unscored })]),
})
