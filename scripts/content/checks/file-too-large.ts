import { check } from '../../base/check.ts'

export const fileTooLarge = check({
  code: 'file-too-large',
  level: 'error',
  zh: '文件有 {bytes} 字节，超过上限 {limit} 字节',
  en: 'the file has {bytes} bytes, the limit is {limit}',
  about: '文件超过读取上限。一份报告的源文件不会这么大，多半是放错了文件。',
  remedy: '移走不属于这里的文件，或把正文分成几个 .md。',
  source: '绩报的限度：每个文件 5 000 000 字节',
  fires: [{ in: 'narrative.md', old: '全年培训', new: '全年组织培训。', times: 300000, shown: '（6.3 MB）' }],
  silent: [{ in: 'narrative.md', old: '全年培训', new: '全年组织培训。', times: 10, shown: '（不到 1 KB）' }],
})
