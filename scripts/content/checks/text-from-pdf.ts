import { check } from '../../base/check.ts'

export const textFromPdf = check({
  code: 'text-from-pdf',
  level: 'info',
  zh: '文中有 {count} 处康熙部首或兼容字符（{found}），按通用的字（{plain}）审读',
  en: 'the text has {count} radicals or compatibility forms ({found}); they were read as {plain}',
  about: '从 PDF 复制来的文字常把“人”“支”“行”等字换成样子相同的部首。审读时按通用的字比较，结果不受影响。',
  remedy: '不必处理；要发布或检索这份文字的，改为通用的字。',
  source: 'Unicode 标准，附录 F：康熙部首和兼容汉字',
  fires: '在职⼈员48人。\n',
  silent: '在职人员48人。\n',
})
