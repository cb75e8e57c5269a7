import { matchesIn } from '../../../base/matches.ts'
import { boundAt } from '../../../content/content.ts'
import { LANGUAGE } from '../../sources.ts'
import { textCheck } from '../text-check.ts'

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
  run: ({ views }, tell) =>
    views.flatMap((view) => {
      if (!ANY_CONFUSED.test(view.text)) return []
      return CONFUSED.flatMap(([pattern, expected]) =>
        matchesIn(view.text, pattern)
          .filter(({ index }) => !boundAt(view.passage, index) && !/《[^》]*$/.test(view.text.slice(Math.max(0, index - 30), index)))
          .map(({ 0: found, index }) => tell(view, index, index + found.length, { found, expected })),
      )
    }),
})

/** What is written, where the words round it leave no other reading, and what is meant. */
const CONFUSED: readonly (readonly [pattern: RegExp, meant: string])[] = [
  [/截止(?=(?:到|至)?(?:(?:19|20)\d{2}年|\d{1,2}月|目前|年底|年末|本年|报告期|当前|现在|去年|今年))/g, '截至'],
  [/(?<=我单位|本单位|单位|街道|部门|我局|我院|我委|我办|我校|我县|我乡|我镇|我市|均|已|也|都)制度了(?!解)/g, '制定了'],
  [/帐(?=户|号|目|务|簿|册|面|实|款|单|本|表|龄)/g, '账'],
  [/(?<=台|记|入|转|到|总|明细|查|对|建|做|挂|销|坏|走|专|结|报)帐(?!篷|子|幕)/g, '账'],
  [/既使/g, '即使'],
  [/即然/g, '既然'],
  [/布署/g, '部署'],
  [/按排/g, '安排'],
  [/座落/g, '坐落'],
  [/做为(?=[\u4e00-\u9fff])(?!的)/g, '作为'],
  [/部份/g, '部分'],
  [/渡过(?=难关|危机|假期)/g, '度过'],
  [/(?<=落实|履行|压实|承担|扛起|强化)主题责任/g, '主体责任'],
  [/(?<![提选海挺])拔(?=付|款)/g, '拨'],
  [/绩校/g, '绩效'],
  [/资全/g, '资金'],
  [/再接再励/g, '再接再厉'],
  [/默守成规/g, '墨守成规'],
  [/(?<=公务用车|公车|车辆)保用量/g, '保有量'],
  [/商品及服务支持|商品和服务支持/g, '商品和服务支出'],
  [/国家发改部/g, '国家发展改革委'],
  [/工资福利之出/g, '工资福利支出'],
  [/一至好评/g, '一致好评'],
  [/迫不急待/g, '迫不及待'],
  [/必竟/g, '毕竟'],
  [/气慨/g, '气概'],
  [/松驰/g, '松弛'],
  [/重迭/g, '重叠'],
  [/通迅/g, '通讯'],
  [/侯选/g, '候选'],
  [/粗旷/g, '粗犷'],
  [/脏、乱、查/g, '脏、乱、差'],
  [/措失/g, '措施'],
  [/预标/g, '预算指标'],
  [/编制人员控制律/g, '编制人员控制率'],
  [/执行律(?!师)/g, '执行率'],
  [/完成律/g, '完成率'],
  [/满意渡/g, '满意度'],
  [/进渡(?=款|慢|快|较)/g, '进度'],
  [/帮付/g, '帮扶'],
  [/扶平攻坚|脱贫工坚/g, '脱贫攻坚'],
  [/廉正建设/g, '廉政建设'],
  [/党风康政/g, '党风廉政'],
  [/固定资产帐/g, '固定资产账'],
  [/不符和/g, '不符合'],
  [/(?<=[^凑合融])符和(?=规定|要求|标准|政策|实际|条件)/g, '符合'],
  [/有限保障/g, '有效保障'],
  [/得以已/g, '得以'],
  [/不断夯时/g, '不断夯实'],
  [/贯切落实/g, '贯彻落实'],
  [/意实形态/g, '意识形态'],
  [/人名群众/g, '人民群众'],
  [/监督管里/g, '监督管理'],
  [/财证资金/g, '财政资金'],
]

/** Nearly every passage has none of them: asked once before they are asked one by one. */
const ANY_CONFUSED = new RegExp(CONFUSED.map(([pattern]) => pattern.source).join('|'))
