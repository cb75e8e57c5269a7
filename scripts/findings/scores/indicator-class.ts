import { check } from '../../base/check.ts'

export const indicatorClass = check({
  code: 'indicator-class',
  level: 'warning',
  zh: '“{name}”说的是“{word}”，应归入“{expected}”，现在放在“{found}”',
  en: '“{name}” is about “{word}” and belongs to “{expected}”, it stands under “{found}”',
  hints: [['移到“{expected}”之下', 'move it to “{expected}”']],
  about: '指标的名称说明它属于另一类：及时、准时说的是时效，却放在质量之下，权重也就算到了别处。',
  remedy: '移到应属的一类之下，或改用与本类相符的指标。',
  source: '表式的指标分类（figures.yaml 的 classes）',
  fires: '- name: 质量指标\n  children: [{ name: 任务完成准时率 }]',
  silent: '',
})
