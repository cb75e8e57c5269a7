import { Decimal } from '../../base/decimal.ts'
import { dataCheck } from '../data-check.ts'

export const gradeBandsOutOfOrder = dataCheck({
  code: 'grade-bands-out-of-order',
  level: 'error',
  zh: '等级“{name}”从 {from} 分起，写在从 {before} 分起的“{other}”之后，应从高到低排列',
  en: 'the grade “{name}” begins at {from} and stands behind “{other}”, which begins at {before}; grades fall from high to low',
  hints: [['把“{name}”移到“{other}”之前', 'move “{name}” before “{other}”']],
  about: '表式的等级没有从高到低写。印出的评分标准照这个次序排，次序颠倒的读起来像另一套标准，多半也是分数写错了。',
  remedy: '按起始分从高到低排列；次序没错的，核对起始分。',
  source: '表式的等级界线（format.yaml 的 grades）；财预〔2020〕10号按优、良、中、差由高到低列等级',
  fires: [
    {
      in: 'templates/mini/format.yaml',
      old: '  - { name: 优, from: 90 }\n  - { name: 差, from: 0 }',
      new: '  - { name: 差, from: 0 }\n  - { name: 优, from: 90 }',
    },
  ],
  silent: [
    { in: 'templates/mini/format.yaml', old: '  - { name: 优, from: 90 }', new: '  - { name: 优, from: 90 }\n  - { name: 良, from: 80 }' },
  ],
  run: ({ facts: { format } }, tell) =>
    format.grades.slice(1).flatMap(({ at, from, name }, i) => {
      const before = format.grades[i]
      if (!before || new Decimal(from).lte(before.from)) return []
      return [tell(at, { name, from, other: before.name, before: before.from }, [before.at])]
    }),
})
