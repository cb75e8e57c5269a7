import { check } from '../../../base/check.ts'

export const proseTargetMissed = check({
  code: 'prose-target-missed',
  level: 'warning',
  zh: '指标值 {target}，完成 {attained}，得分 {stated} 却是满分',
  en: 'the target is {target}, {attained} was attained, and yet the score {stated} is the full one',
  hints: [['核对完成值；没有完成的按评分标准扣分', 'check what was attained; what was missed loses points']],
  about: '得分表里没有完成的指标得了满分。',
  remedy: '核对完成值；没有完成的按评分标准扣分。',
  source: '《项目支出绩效评价管理办法》（财预〔2020〕10号）',
  fires: '三级指标\t指标值\t完成值\t分值\t得分\n培训人数\t≥50人\t42人\t10\t10\n合格率\t95%\t96%\t10\t10\n',
  silent: '三级指标\t指标值\t完成值\t分值\t得分\n培训人数\t≥50人\t52人\t10\t10\n合格率\t95%\t96%\t10\t10\n',
})
