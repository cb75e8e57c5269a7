import { check } from '../../../base/check.ts'
import { INFORMATION } from '../../sources.ts'

export const proseValuesDoubtful = check({
  code: 'prose-values-doubtful',
  level: 'info',
  zh: '{label}写作 {stated}，另一处为 {other}，请核对是不是同一个数',
  en: '{label} is {stated} here and {other} elsewhere: see whether they are the same',
  about: '两处像是同一个数，名称由标题或上一段得来；或者同一件事在两处用不同的量词计数，数却相同。',
  remedy: '同一个数的改成一致；口径不同的写明。',
  source: INFORMATION,
  fires: '共收到信访事项102宗，办结102宗。\n\n全年收到群众信访102人次，结案102人次。',
  silent: '共收到信访事项102宗，办结102宗。\n\n全年收到群众信访102件，结案102件。',
})
