import { check } from '../../base/check.ts'

export const formBaseUnknown = check({
  code: 'form-base-unknown',
  level: 'error',
  stops: true,
  zh: '没有“{base}”这套表式可以依据，或者绕回了自身',
  en: 'there is no form “{base}” to be based on, or it leads back here',
  hints: [['可写：{known}', 'known: {known}']],
  about: '表式的 `base` 写明它在哪一套表式上改动；那一套不存在，或者几套互相依据，就无从读起。',
  remedy: '改成 templates/ 下的一套表式；独立的表式不写 base。',
  source: '表式的文件约定（docs/2-add-a-format.md）',
  fires: [{ in: 'templates/mini/format.yaml', old: 'id: mini', new: 'id: mini\nbase: mnii' }],
  silent: [{ in: 'templates/mini/format.yaml', old: 'id: mini', new: 'id: mini' }],
})
