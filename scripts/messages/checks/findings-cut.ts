import { check } from '../../base/check.ts'

export const findingsCut = check({
  code: 'findings-cut',
  level: 'info',
  zh: '这个文件里还有 {count} 处同样的问题（{name}）没有列出',
  en: 'the file has {count} more findings of this kind ({name}) that are not listed',
  hints: [['先改正列出的，改法多半相同', 'mend those that are listed first: the others are most likely alike']],
  about: '一个文件里同一种问题只列前 200 处，其余只计数：几千处同样的问题多半出自同一个原因，逐条列出没有人看，也会淹没别的问题。',
  remedy: '改正列出的，再检查一次。',
  source: '绩报的限度：一个文件里同一种问题列 200 处',
  fires: [{ in: 'narrative.md', old: '全年培训', new: '{{不存在}}，', times: 300, shown: '{{不存在}}，{{不存在}}，…（共三百处）' }],
  silent: [{ in: 'narrative.md', old: '全年培训', new: '{{不存在}}，', times: 3 }],
})
