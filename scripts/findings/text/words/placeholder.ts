import { matchesIn } from '../../../base/matches.ts'
import { INFORMATION } from '../../sources.ts'
import { textCheck } from '../text-check.ts'

export const prosePlaceholder = textCheck({
  code: 'prose-placeholder',
  level: 'warning',
  zh: '“{found}”是没有填写的占位符',
  en: '“{found}” was left to be filled in',
  about: '模板里的占位符没有填写。',
  remedy: '填写，或者删去。',
  source: INFORMATION,
  fires: '道路改造共投入XX万元。',
  silent: '道路改造共投入12万元。',
  run: ({ views }, tell) =>
    views.flatMap((view) =>
      matchesIn(view.text, PLACEHOLDER)
        .filter(({ index }) => !/[A-Za-z0-9]/.test(view.text[index - 1] ?? ''))
        .concat(matchesIn(view.text, TRAILING))
        .map(({ 0: found, index }) => tell(view, index, index + found.length, { found })),
    ),
})

const PLACEHOLDER =
  /(?<![XxＸ×✕])[XxＸ×✕]{2,8}(?=年|月|日|万元|元|人|个|%|项|单位|街道|局|部门|县|市|区|镇|乡|办|次|名|号|项目)|(?<![○〇])[○〇]{2,8}(?=年|单位|局|项目|万元|街道)|待填[写]?|待补充|待完善(?=）|\))|请填写|（此处[^）]{0,20}）|【[^】]{0,20}(?:填写|填列|单位名称|此处)[^】]{0,20}】|_{3,}|＿{2,}|TODO|TBD|(?<!\*)\*{3,8}(?=年|万元|单位|局|项目)|(?<!？)？{2,8}(?=万|元|人|%)/g

/** …… that stands for what was not written: behind a colon, or alone. */
const TRAILING = /(?<=[：:])(?:……|\.{3,6})$|^(?:……|\.{6})$/g
