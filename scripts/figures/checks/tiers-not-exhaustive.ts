import { check } from '../../base/check.ts'

export const tiersNotExhaustive = check({
  code: 'tiers-not-exhaustive',
  level: 'error',
  zh: '“{name}”的分档有误：{problem}{bound}',
  en: 'the tiers of “{name}” are not sound: {problem} {bound}',
  terms: {
    'tier-over-worth': ['某一档高于本项分值：', 'a tier is worth more than the point:'],
    'tier-otherwise': ['没有写其余情况（otherwise）', 'the other cases (otherwise) are missing'],
    'tier-not-whole': ['计数的分档不能是小数：', 'a count has no fraction:'],
    'tier-direction': ['各档方向不一：', 'the tiers run in two directions:'],
    'tier-order': ['与前一档重叠或次序颠倒：', 'it overlaps the tier before, or is out of order:'],
    'tier-worth-unreached': ['没有一档能得满分：', 'no tier reaches the full worth:'],
    'tier-inverted': ['分数忽高忽低：', 'the points go up and down:'],
  },
  about: '分档重叠、有空档、次序颠倒或没有一档能得满分：同一个数可能得两种分，或者不得分。',
  remedy: '各档首尾相接、互不重叠，并写明其余情况（otherwise）。',
  source: '表式的评分标准（indicators.yaml）',
  fires: [
    {
      in: 'templates/mini/indicators.yaml',
      old: 'tiers: [{ upto: 100%, worth: 60 }]',
      new: 'tiers: [{ upto: 100%, worth: 60 }, { upto: 90%, worth: 30 }]',
    },
  ],
  silent: [
    {
      in: 'templates/mini/indicators.yaml',
      old: 'tiers: [{ upto: 100%, worth: 60 }]',
      new: 'tiers: [{ upto: 100%, worth: 60 }, { upto: 110%, worth: 30 }]',
    },
  ],
})
