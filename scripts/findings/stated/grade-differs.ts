import { plain } from '../../base/decimal.ts'
import { dataCheck } from '../data-check.ts'

/** Where there is no grade, not-assessable says so. */
export const gradeDiffers = dataCheck({
  code: 'grade-differs',
  level: 'warning',
  zh: '等级原文印作“{stated}”，总分 {total} 分应为“{computed}”',
  en: 'the grade was printed as “{stated}”, a total of {total} is “{computed}”',
  hints: [['等级界线：{bands}', 'bands: {bands}']],
  more: ['name'],
  about: '已公布的等级，与总分所在的等级不同；有一票定级情形的，以定级为准。',
  remedy: '核对总分和等级界线。',
  source: '表式的等级界线（format.yaml 的 grades）',
  fires: [{ in: 'report.yaml', old: 'format: mini', new: 'format: mini\nstated: { 等级: 差 }' }],
  silent: [{ in: 'report.yaml', old: 'format: mini', new: 'format: mini\nstated: { 等级: 优 }' }],
  run: ({ derivation, facts, grade, scores }, tell) => {
    if (grade === undefined) return []
    const bands = derivation.format.grades.map(({ name, from }) => `${name} ${from} 分起`).join('，')
    const total = scores?.total ? plain(scores.total) : ''
    return facts.stated
      .filter(({ name, text }) => name === '等级' && text !== grade)
      .map(({ at, name, text }) => tell(at, { name, stated: text, computed: grade, total, bands }))
  },
})
