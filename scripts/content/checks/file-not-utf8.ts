import { check } from '../../base/check.ts'

export const fileNotUtf8 = check({
  code: 'file-not-utf8',
  level: 'error',
  stops: true,
  zh: '文件不是 UTF-8 编码',
  en: 'the file is not UTF-8',
  hints: [['用 UTF-8 编码另存', 'save it as UTF-8']],
  about: '文件不是 UTF-8 编码，汉字会读错，所以不读。',
  remedy: '在编辑器里选择“以 UTF-8 编码另存”。',
  source: 'GB 18030 与 UTF-8 不能混读',
  fires: [{ in: 'narrative.md', bytes: 'IyC7+bG+x+m/9go=', shown: '（以 GBK 保存）' }],
  silent: [{ in: 'narrative.md', old: '# 基本情况', new: '﻿# 基本情况', shown: '（以 UTF-8 保存，带不带 BOM 都可以）' }],
})
