import { dataCheck } from '../data-check.ts'
import { formWith } from '../example-form.ts'
import { demanding } from './lost-points.ts'

const CHECK = '{ check: deductions, problems: [存在的问题], measures: [改进措施] }'

export const deductionWithoutMeasure = dataCheck({
  code: 'deduction-without-measure',
  level: 'warning',
  zh: '有 {count} 项指标失分，“{name}”却没有写出措施',
  en: '{count} indicators lost points, yet “{name}” names no measure',
  hints: [
    ['失分的有：{names}', 'points were lost by {names}'],
    ['依据：{source}', 'source: {source}'],
  ],
  more: ['total'],
  about: '有指标失了分，“改进措施”一节没有写措施。',
  remedy: '针对每个问题写出措施。',
  source: '财预〔2020〕10号：偏离目标的提出改进措施',
  fires: [
    formWith(CHECK),
    {
      in: 'report.yaml',
      old: '产出: { 按时完成: true, 公开: true }',
      new: '产出: { 按时完成: true, 公开: false, reason: 决算信息没有按时公开 }',
    },
    { in: 'narrative.md', old: '全年培训{{业绩.培训}}。', new: '全年培训{{业绩.培训}}。\n\n## 改进措施\n\n无。' },
  ],
  silent: [
    formWith(CHECK),
    {
      in: 'report.yaml',
      old: '产出: { 按时完成: true, 公开: true }',
      new: '产出: { 按时完成: true, 公开: false, reason: 决算信息没有按时公开 }',
    },
    { in: 'narrative.md', old: '全年培训{{业绩.培训}}。', new: '全年培训{{业绩.培训}}。\n\n## 改进措施\n\n明确专人负责信息公开。' },
  ],
  run: demanding('measures'),
})
