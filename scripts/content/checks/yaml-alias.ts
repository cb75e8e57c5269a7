import { check } from '../../base/check.ts'

export const yamlAlias = check({
  code: 'yaml-alias',
  level: 'error',
  stops: true,
  zh: '引用（*{name}）展开超过 {limit} 次',
  en: 'aliases (*{name}) expand more than {limit} times',
  about: '引用（`*名称`）层层展开，数量失控。',
  remedy: '直接写出各值，不用引用。',
  source: '绩报的限度：防止引用展开耗尽内存',
  fires: [{ in: 'report.yaml', old: '  业绩:', new: '  机构: &机构 [党政办, *机构]\n  业绩:' }],
  silent: [{ in: 'report.yaml', old: '  业绩:', new: '  机构: [&办 党政办, *办]\n  业绩:' }],
})
