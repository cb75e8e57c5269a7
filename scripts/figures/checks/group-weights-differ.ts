import { check } from '../../base/check.ts'

export const groupWeightsDiffer = check({
  code: 'group-weights-differ',
  level: 'error',
  zh: '“{name}”的分值在表式里为 {first}，这里写的是 {second}',
  en: '“{name}” weighs {first} in the form, here {second}',
  hints: [['改成 {first}，或者不写', 'write {first}, or nothing']],
  about: '单位自拟的指标改动了表式规定的上级分值。',
  remedy: '改回规定的分值，或者不写。',
  source: '自评打分的一般做法（财预〔2020〕10号及各地自评表）',
  fires: '产出: { weight: 45 }（表式规定 50）',
  silent: '',
})
