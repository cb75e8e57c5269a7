import { check } from '../../base/check.ts'
import { NAME_FAULTS } from './name-faults.ts'

export const figureNameNotPortable = check({
  code: 'figure-name-not-portable',
  level: 'error',
  zh: '插图文件不能叫“{name}”：{why}',
  en: 'a figure’s file cannot be named “{name}”: {why}',
  hints: [['改名，正文里一并改', 'rename it, here and on the disk']],
  terms: NAME_FAULTS,
  about: '插图的文件名就是网页地址的末段，也要能在别的系统上检出。有的名称 Windows、macOS 或网站服务器存不下，或者换一处就变了。',
  remedy: '文件改名，正文里的文件名一并改：用小写字母、数字和连字符，或者汉字。',
  source: 'Microsoft：Naming Files, Paths, and Namespaces；RFC 3986 第 2.2 节',
  fires: [
    { in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '![支出构成](支出?构成.svg)' },
    { in: '支出?构成.svg', new: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"/>', shown: '（一幅图）' },
  ],
  silent: [
    { in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '![支出构成](支出构成.svg)' },
    { in: '支出构成.svg', new: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"/>', shown: '（一幅图）' },
  ],
})
