import { check } from '../../base/check.ts'

export const targetsIdentical = check({
  code: 'targets-identical',
  level: 'info',
  zh: '从“{name}”起 {count} 项指标的实际完成值全部与指标值相同，请核实不是照抄',
  en: 'from “{name}” on, {count} actual values all equal their targets; make sure that none was copied',
  about: '所有可以计量的指标，实际完成值与指标值一个不差。实际工作总有超过和不足，全部相同多半是照抄，或指标值是事后倒填的。',
  remedy: '逐项核实实际完成值；确实如此的不必理会。',
  source: '财政和审计部门复核自评时的通行做法',
  fires: '执法办案件数: { 实际完成值: 190件 }（指标值 190件，其余各项同样）',
  silent: '',
})
