import { matchesIn } from '../../../base/matches.ts'
import { boundAt } from '../../../content/content.ts'
import { LANGUAGE } from '../../sources.ts'
import { textCheck } from '../text-check.ts'
import { type Slip, slipsIn, slipsOf } from './slips.ts'

export const proseWord = textCheck({
  code: 'prose-word',
  level: 'warning',
  zh: '“{found}”应为“{expected}”',
  en: '“{found}” should be “{expected}”',
  about: '写错的字词，按前后文只有一种改法。',
  remedy: '照提示改正。',
  source: LANGUAGE,
  fires: '截止2022年11月30日，项目全部完工。',
  silent: '截至2022年11月30日，项目全部完工。',
  run: ({ views }, tell) => {
    const slips = slipsOf()
    return views.flatMap((view) => {
      const usual = ANY_USUAL.test(view.text)
        ? USUAL.flatMap(([pattern, expected]) =>
            matchesIn(view.text, pattern).map(({ 0: found, index: start }): Slip => ({ start, found, expected })),
          )
        : []
      return outermost([...usual, ...slipsIn(view.text, slips)])
        .filter(({ start }) => !boundAt(view.passage, start) && !/《[^》]*$/.test(view.text.slice(Math.max(0, start - 30), start)))
        .map(({ start, found, expected }) => tell(view, start, start + found.length, { found, expected }))
    })
  },
})

/** What overlaps is told once. */
function outermost(all: readonly Slip[]): Slip[] {
  let end = 0
  return all
    .toSorted((a, b) => a.start - b.start || b.found.length - a.found.length)
    .filter((one) => one.start >= end && (end = one.start + one.found.length))
}

/** The mistakes that every list of them has, where the words round them leave no other reading. */
const USUAL: readonly (readonly [pattern: RegExp, meant: string])[] = [
  [/截止(?=(?:到|至)?(?:(?:19|20)\d{2}年|\d{1,2}月|目前|年底|年末|本年|报告期|当前|现在|去年|今年))/g, '截至'],
  [/(?<=单位|本单位|街道|部门|我[局院委办校县乡镇市]|均|已|也|都)制度了(?!解)/g, '制定了'],
  [/帐(?=户|号|目|务|簿|册|面|实|款|单|本|表|龄)/g, '账'],
  [/(?<=台|记|入|转|到|总|明细|查|对|建|做|挂|销|坏|走|专|结|报)帐(?!篷|子|幕)/g, '账'],
  [/(?<![提选海挺])拔(?=付|款)/g, '拨'],
  [/做为(?=[\u4e00-\u9fff])(?!的)/g, '作为'],
  [/渡过(?=难关|危机|假期)/g, '度过'],
  ...(
    '既使即使 即然既然 按排安排 座落坐落 部份部分 必竟毕竟 气慨气概 松驰松弛 重迭重叠 通迅通讯 侯选候选 粗旷粗犷 ' +
    '再接再励再接再厉 默守成规墨守成规 迫不急待迫不及待 一愁莫展一筹莫展 走头无路走投无路 不径而走不胫而走 谈笑风声谈笑风生 ' +
    '按步就班按部就班 世外桃园世外桃源 原形必露原形毕露 甘败下风甘拜下风 一股作气一鼓作气 防碍妨碍 凑和凑合 幅射辐射 精减精简 编篡编纂 ' +
    '寒喧寒暄 渲泄宣泄 竣功竣工 提纲携领提纲挈领 相形见拙相形见绌'
  )
    .split(' ')
    .map((both): readonly [RegExp, string] => [new RegExp(both.slice(0, both.length / 2), 'g'), both.slice(both.length / 2)]),
]

/** Nearly every passage has none of them: asked once before they are asked one by one. */
const ANY_USUAL = new RegExp(USUAL.map(([pattern]) => pattern.source).join('|'))
