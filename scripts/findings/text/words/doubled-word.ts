import { matchesIn } from '../../../base/matches.ts'
import { LANGUAGE } from '../../sources.ts'
import { textCheck } from '../text-check.ts'

export const proseDoubledWord = textCheck({
  code: 'prose-doubled-word',
  level: 'warning',
  zh: '重复的字词：“{found}”',
  en: 'doubled word: “{found}”',
  about: '重复的字词。',
  remedy: '删去一个。',
  source: LANGUAGE,
  fires: '改善了居民的的出行条件。',
  silent: '改善了居民的出行条件。',
  run: ({ views }, tell) =>
    views.flatMap((view) => matchesIn(view.text, DOUBLED).map(({ 0: found, index }) => tell(view, index, index + found.length, { found }))),
})

/** 的的, 了了, 和和; not 目的的, 了了解, 是是非非. */
const DOUBLED =
  /(?<!目|标|有)的的(?!确|士)|(?<!一|百|为|未|不|明|临)了了(?!解|结|然|却|无|事|此|一|新|这|他|心|局)|和和(?!美|气|平|睦|谐|顺)|是是(?!非|否)|在在(?!职|编|校|建|册|线|岗|逃|读|此|这|外|家|用|场)|与与|及及(?!时|早|其)|对对(?!方|象|应|口|比|照|外|待|策)|为为(?!民|了|什|主|什|期|人)|并并(?!购|轨|联)|将将(?!军|士|领|要|来|近)|等等等|于于|以以(?!来|上|下|前|后|内|外|及|便|免|往)|个个(?=项目|单位|部门)|进行进行|开展开展|加强加强|工作工作(?!量|者|人员|组|日|法|站|室)|资金资金(?!额|管|使)|管理管理(?!员|局|者|费)|情况情况/g
