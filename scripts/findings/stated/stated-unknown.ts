import { nearest } from '../../facts/facts.ts'
import { allNames, valueNamed } from '../../figures/figures.ts'
import { dataCheck } from '../data-check.ts'
import { STATED } from '../sources.ts'

export const statedUnknown = dataCheck({
  code: 'stated-unknown',
  level: 'error',
  zh: '没有“{name}”这个计算结果，无从核对',
  en: 'there is no figure “{name}” to compare with',
  hints: [['是否应为“{nearest}”？', 'did you mean “{nearest}”?']],
  about: 'stated 里的名称不是一个算出的数，无从核对。',
  remedy: '改成提示的名称，或删去。',
  source: STATED,
  fires: [{ in: 'report.yaml', old: 'format: mini', new: 'format: mini\nstated: { 在职绿: 82.7% }' }],
  silent: [{ in: 'report.yaml', old: 'format: mini', new: 'format: mini\nstated: { 在职率: 82.7% }' }],
  run: (figures, tell) =>
    figures.facts.stated.flatMap(({ name, nameAt }) => {
      if (valueNamed(figures, name) !== undefined) return []
      if (figures.facts.format.figures.some((spec) => spec.name === name)) return [] // its formula has been told
      return [tell(nameAt, { name, nearest: nearest(name, allNames(figures)) })]
    }),
})
