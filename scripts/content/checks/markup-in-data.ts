import { check } from '../../base/check.ts'
import { markupUnread } from './markup-unread.ts'

export const markupInData = check({
  code: 'markup-in-data',
  level: 'warning',
  zh: '“{found}”像是{construct}，数据里的文字不读标记，会照字面印出',
  en: '“{found}” looks like {construct}; texts among the data are printed as they stand',
  hints: [['删去这些符号；要强调、链接、引用的，写在正文里', 'delete the marks; emphasis, links and references go into the narrative']],
  terms: {
    ...markupUnread.terms,
    'markup:bold': ['加粗', 'bold'],
    'markup:reference': ['引用', 'a reference'],
  },
  about:
    '`report.yaml` 的数据、指标的理由和 `unit.yaml` 里的文字照写的印，不像正文那样读 Markdown 和引用。写了 `**`、`{{…}}`、`<b>` 一类的符号，公文上就印出这些符号。隐去姓名、号码的星号（罗\\*\\*、139\\*\\*\\*\\*8272）不算。',
  remedy: '删去符号；要强调、链接、引用数据的，写在 `narrative.md` 里。确实要印出这些符号的，写一条豁免。',
  source: '绩报的内容约定（docs/1-write-a-report.md）',
  fires: [{ in: 'report.yaml', old: 'indicators:', new: '  备注: 已**全部**完成\nindicators:' }],
  silent: [{ in: 'report.yaml', old: 'indicators:', new: '  备注: 经办人罗**、张**\nindicators:' }],
})
