import { check } from '../../base/check.ts'
import { PROJECT_EXAMPLE } from '../project-example.ts'

export const projectUnitDiffers = check({
  code: 'project-unit-differs',
  level: 'error',
  zh: '单位的报告按“{expected}”汇总项目的“{name}”，“{report}”的是“{found}”',
  en: 'the unit’s report takes “{name}” of its projects in “{expected}”, that of “{report}” is in “{found}”',
  about: '单位的表式在 `projects` 里写明了单位。元、千元、万元、亿元之间自动换算，别的单位不能换算，不能相加。',
  remedy: '在单位表式的 `projects` 里改成项目的计量单位，或者换一个同类的数据。',
  source: '表式的文件约定（docs/2-add-a-format.md）',
  fires: [
    { in: 'templates/mini/format.yaml', old: 'id: mini', new: 'id: mini\nprojects: { 人数: { unit: 万元, of: 人数 } }' },
    ...PROJECT_EXAMPLE,
  ],
  silent: [
    { in: 'templates/mini/format.yaml', old: 'id: mini', new: 'id: mini\nprojects: { 人数: { unit: 人, of: 人数 } }' },
    ...PROJECT_EXAMPLE,
  ],
})
