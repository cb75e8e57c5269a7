import { check } from '../../base/check.ts'

export const gradesNotSound = check({
  code: 'grades-not-sound',
  level: 'error',
  zh: '等级有误：{problem}{name}',
  en: 'the grades are not sound: {problem} {name}',
  terms: {
    'grades:no-lowest': ['没有从 0 分起的等级，最低的是', 'no grade begins at 0, the lowest is'],
    'grades:same-start': ['两个等级从同一个分数起：', 'two grades begin at the same score:'],
    'grades:same-name': ['两个等级同名：', 'two grades share a name:'],
  },
  about: '表式的等级有空档或重复：某些总分没有等级，或同一个分数有两个等级。',
  remedy: '每个等级写不同的起始分，最低的一个从 0 起。',
  source: '表式的等级界线（format.yaml 的 grades）',
  fires: [
    {
      in: 'templates/mini/format.yaml',
      old: '  - { name: 差, from: 0 }',
      new: '  - { name: 差, from: 60 }',
      shown: 'grades:\n  - { name: 优, from: 90 }\n  - { name: 差, from: 60 }',
    },
  ],
  silent: [
    {
      in: 'templates/mini/format.yaml',
      old: '  - { name: 差, from: 0 }',
      new: '  - { name: 良, from: 80 }\n  - { name: 差, from: 0 }',
      shown: 'grades:\n  - { name: 优, from: 90 }\n  - { name: 良, from: 80 }\n  - { name: 差, from: 0 }',
    },
  ],
})
