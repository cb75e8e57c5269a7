import { leafScores } from '../../figures/figures.ts'
import { dataCheck } from '../data-check.ts'

/** Fewer measured targets prove nothing. */
const LEAST = 5

export const targetsIdentical = dataCheck({
  code: 'targets-identical',
  level: 'info',
  zh: '从“{name}”起 {count} 项指标的实际完成值全部与指标值相同，请核实不是照抄',
  en: 'from “{name}” on, {count} actual values all equal their targets; make sure that none was copied',
  about: '所有可以计量的指标，实际完成值与指标值一个不差。实际工作总有超过和不足，全部相同多半是照抄，或指标值是事后倒填的。',
  remedy: '逐项核实实际完成值；确实如此的不必理会。',
  source: '财政和审计部门复核自评时的通行做法',
  fires: [
    {
      in: 'templates/mini/indicators.yaml',
      old: '{ name: 公开, rule: met, worth: 10, text: 信息公开 }',
      new: '{ name: 培训, rule: target, worth: 2, target: 12场 }\n    - { name: 走访, rule: target, worth: 2, target: 300户 }\n    - { name: 巡查, rule: target, worth: 2, target: 24次 }\n    - { name: 宣传, rule: target, worth: 2, target: 8场 }\n    - { name: 调解, rule: target, worth: 2, target: 40件 }',
    },
    {
      in: 'report.yaml',
      old: '产出: { 按时完成: true, 公开: true }',
      new: '产出: { 按时完成: true, 培训: 12场, 走访: 300户, 巡查: 24次, 宣传: 8场, 调解: 40件 }',
    },
  ],
  silent: [
    {
      in: 'templates/mini/indicators.yaml',
      old: '{ name: 公开, rule: met, worth: 10, text: 信息公开 }',
      new: '{ name: 培训, rule: target, worth: 2, target: 12场 }\n    - { name: 走访, rule: target, worth: 2, target: 300户 }\n    - { name: 巡查, rule: target, worth: 2, target: 24次 }\n    - { name: 宣传, rule: target, worth: 2, target: 8场 }\n    - { name: 调解, rule: target, worth: 2, target: 40件 }',
    },
    {
      in: 'report.yaml',
      old: '产出: { 按时完成: true, 公开: true }',
      new: '产出: { 按时完成: true, 培训: 12场, 走访: 300户, 巡查: 24次, 宣传: 8场, 调解: 43件 }',
    },
  ],
  run: ({ scores }, tell) => {
    const measured = leafScores(scores?.indicators ?? []).flatMap((leaf) =>
      leaf.points.flatMap((one) =>
        one.by === 'target' && one.point.target.number ? [{ leaf, point: one.point, how: one.how, at: one.inputAt }] : [],
      ),
    )
    const [first, ...rest] = measured
    if (!first?.at || measured.length < LEAST) return []
    if (measured.some(({ point, how }) => !how.value || !point.target.number?.eq(how.value))) return []
    const related = rest.flatMap(({ at }) => at ?? [])
    return [tell(first.at, { name: first.leaf.name, count: measured.length }, related)]
  },
})
