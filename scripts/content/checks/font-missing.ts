import { check } from '../../base/check.ts'
import { SMALL_FONT } from './small-font.ts'

export const fontMissing = check({
  code: 'font-missing',
  level: 'error',
  zh: '没有“{name}”这个字体文件',
  en: 'there is no font file “{name}”',
  hints: [['字体放在站点的 styles/fonts/', 'fonts lie in styles/fonts/ of the site']],
  about: 'site.yaml 的 fonts 写的字体文件不存在，印出来用的是绩报自带的字体。',
  remedy: '把文件放到站点的 styles/fonts/，或改正文件名。',
  source: '绩报的约定：site.yaml 的 fonts',
  fires: [
    { in: 'content/site.yaml', old: 'language: zh-CN', new: 'language: zh-CN\nfonts: { 小标宋: fzxbs.ttf }' },
    { in: 'styles/fonts/fzxbs.ttf' },
  ],
  silent: [
    { in: 'content/site.yaml', old: 'language: zh-CN', new: 'language: zh-CN\nfonts: { 小标宋: fzxbs.ttf }' },
    { in: 'styles/fonts/fzxbs.ttf', bytes: SMALL_FONT, shown: '（TrueType 字体）' },
  ],
})
