import { check } from '../../base/check.ts'

export const formatIdDiffers = check({
  code: 'format-id-differs',
  level: 'error',
  zh: '{key} 写的是“{found}”，与表式的文件夹“{expected}”不同',
  en: '{key} is “{found}”, unlike the folder “{expected}” of the form',
  hints: [['改成 {remedy}', 'write {remedy}']],
  about: '表式的代号，或者 schema 里写了的 $id，与文件夹、文件名不同。报告按文件夹名引用表式，两边会对不上。',
  remedy: '改成与文件夹同名；文件夹改了名的，几处一起改；$id 可以不写。',
  source: '表式的文件约定（docs/2-add-a-format.md 第 1 节）',
  fires: [{ in: 'templates/mini/format.yaml', old: 'id: mini', new: 'id: small' }],
  silent: [{ in: 'templates/mini/format.yaml', old: 'id: mini', new: "id: 'mini'" }],
})
