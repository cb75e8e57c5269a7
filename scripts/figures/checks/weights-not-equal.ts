import { check } from '../../base/check.ts'

export const weightsNotEqual = check({
  code: 'weights-not-equal',
  level: 'error',
  zh: '“{name}”的分值为 {stated}，下级指标合计 {computed}，相差 {difference}',
  en: '“{name}” weighs {stated}, the indicators below add up to {computed}, difference {difference}',
  terms: { total: ['满分', 'the total'] },
  about: '上级指标的分值不等于下级各指标之和，总分就不是满分。',
  remedy: '改正其中一级的分值。',
  source: '各级指标的分值逐级相等，合计为满分；财预〔2020〕10号的自评表即如此排列',
  fires: [
    {
      in: 'templates/mini/indicators.yaml',
      old: '- name: 投入\n  weight: 60',
      new: '- name: 投入\n  weight: 50',
      shown: '- name: 投入\n  weight: 50\n  children:\n    - name: 人员控制\n      weight: 60',
    },
  ],
  silent: [
    {
      in: 'templates/mini/indicators.yaml',
      old: '- name: 投入\n  weight: 60',
      new: '- name: 投入\n  weight: 60.0',
      shown: '- name: 投入\n  weight: 60.0\n  children:\n    - name: 人员控制\n      weight: 60',
    },
  ],
})
