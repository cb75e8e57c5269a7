import { dataCheck } from '../data-check.ts'
import { formWith } from '../example-form.ts'
import { demanding } from './lost-points.ts'

const CHECK = '{ check: deductions, problems: [存在的问题], measures: [改进措施] }'

export const deductionWithoutProblem = dataCheck({
  code: 'deduction-without-problem',
  level: 'warning',
  zh: '有 {count} 项指标失分，“{name}”却没有写出问题',
  en: '{count} indicators lost points, yet “{name}” admits no problem',
  hints: [
    ['失分的有：{names}', 'points were lost by {names}'],
    ['依据：{source}', 'source: {source}'],
  ],
  more: ['total'],
  about: '有指标失了分，“存在的问题”一节却写没有问题。',
  remedy: '对照失分的指标写出问题和原因。',
  source: '财预〔2020〕10号：偏离目标的说明原因',
  fires: [
    formWith(CHECK),
    {
      in: 'report.yaml',
      old: '产出: { 按时完成: true, 公开: true }',
      new: '产出: { 按时完成: true, 公开: false, reason: 决算信息没有按时公开 }',
    },
    { in: 'narrative.md', old: '全年培训{{业绩.培训}}。', new: '全年培训{{业绩.培训}}。\n\n## 存在的问题\n\n无。' },
  ],
  silent: [
    formWith(CHECK),
    {
      in: 'report.yaml',
      old: '产出: { 按时完成: true, 公开: true }',
      new: '产出: { 按时完成: true, 公开: false, reason: 决算信息没有按时公开 }',
    },
    { in: 'narrative.md', old: '全年培训{{业绩.培训}}。', new: '全年培训{{业绩.培训}}。\n\n## 存在的问题\n\n决算信息没有按时公开。' },
  ],
  run: demanding('problems'),
})
