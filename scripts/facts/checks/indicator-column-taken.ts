import { check } from '../../base/check.ts'

export const indicatorColumnTaken = check({
  code: 'indicator-column-taken',
  level: 'error',
  zh: '每项指标本来就有“{name}”，不能再作一栏',
  en: 'every indicator has “{name}” of its own: it cannot be a column',
  about:
    '`indicatorColumns` 里写的是名称、分值、得分、指标值、实际完成值、偏差原因等之外的栏。与它们同名的一栏，表里印的总是指标本来的那一项，填的值没有地方印。',
  remedy: '去掉这一栏，表里照样用 `=.名称` 取用；确是另外一栏的，换一个名称。',
  source: '表式的文件约定（docs/2-add-a-format.md）',
  fires: [{ in: 'templates/mini/format.yaml', old: 'id: mini', new: 'id: mini\nindicatorColumns: { 偏差原因: {} }' }],
  silent: [{ in: 'templates/mini/format.yaml', old: 'id: mini', new: 'id: mini\nindicatorColumns: { 佐证: {} }' }],
})
