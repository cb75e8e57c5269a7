import { check } from '../../base/check.ts'

export const changedSinceCheck = check({
  code: 'changed-since-check',
  level: 'error',
  hasFixedLevel: true,
  zh: '{report} 的源文件在检查之后有改动，没有发布',
  en: 'source files of {report} were changed after they were checked, nothing is published',
  hints: [['保存好全部文件，再运行一次', 'save all files and run it again']],
  about:
    'build 检查过这份报告之后、排印它之前，它的源文件又被保存、新增或删除了：report.yaml、unit.yaml、indicators.yaml、正文、插图，或者上一年度的这些文件。改动没有检查过，所以新旧两种内容都不发布，dist/ 不作改动。',
  remedy: '等文件都保存好，再运行一次 build。',
  source: '绩报的约定：发布的就是检查过的，级别不能调低',
  fires: [{ in: 'report.yaml', old: '编制数: 52', new: '编制数: 53', isLate: true }],
  silent: [{ in: 'report.yaml', old: '编制数: 52', new: '编制数: 53' }],
})
