import { check } from '../../base/check.ts'
import { PROJECT_EXAMPLE } from '../project-example.ts'

export const projectNameMissing = check({
  code: 'project-name-missing',
  level: 'error',
  zh: '单位的报告要用项目的“{name}”，项目的表式“{format}”里没有',
  en: 'the unit’s report asks its projects for “{name}”, which their form “{format}” does not have',
  hints: [['是否应为“{nearest}”？', 'did you mean “{nearest}”?']],
  about: '单位的表式在 `projects` 里写明要从各个项目的报告里取哪些数。项目所用的表式没有这个数据或指标，汇总就会少一项。',
  remedy: '在单位表式 `projects` 的 `of` 里补上这套项目表式的名称（可以写几个，依次查找）；或者换用有这个数据的项目表式。',
  source: '表式的文件约定（docs/2-add-a-format.md）',
  fires: [{ in: 'templates/mini/format.yaml', old: 'id: mini', new: 'id: mini\nprojects: { 执行数: { unit: 万元 } }' }, ...PROJECT_EXAMPLE],
  silent: [{ in: 'templates/mini/format.yaml', old: 'id: mini', new: 'id: mini\nprojects: { 执行数: { unit: 万元 } }' }],
})
