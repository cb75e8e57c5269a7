import { check } from '../../base/check.ts'

export const characterLookalike = check({
  code: 'character-lookalike',
  level: 'error',
  zh: '“{found}”（{code}）是部首或兼容字符，不是通用的字',
  en: '“{found}” ({code}) are radicals or compatibility forms, not the usual characters',
  hints: [['改为“{plain}”', 'write “{plain}”']],
  about:
    '从 PDF 复制来的文字常把“人”“支”“行”等字换成样子相同的康熙部首，或把标点、数字换成兼容字符。看起来一样，却搜索不到、对不上名称，字体里也往往没有。',
  remedy: '改为通用的字；一行里有几个的，整行重打更快。',
  source: 'Unicode 标准，附录 F：康熙部首和兼容汉字',
  fires: [{ in: 'narrative.md', old: '全年培训', new: '全年⽀出和培训' }],
  silent: [{ in: 'narrative.md', old: '全年培训', new: '全年支出和培训' }],
})
