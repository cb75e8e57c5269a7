import { check } from '../../base/check.ts'
import { NAME_FAULTS } from './name-faults.ts'

export const nameNotPortable = check({
  code: 'name-not-portable',
  level: 'error',
  zh: '单位文件夹不能叫“{name}”：{why}',
  en: 'a unit’s folder cannot be named “{name}”: {why}',
  hints: [['改名，用小写字母、数字和连字符，或者汉字', 'rename it, in lower-case letters, digits and hyphens, or in Chinese characters']],
  terms: {
    ...NAME_FAULTS,
    taken: ['与网站自己的文件重名', 'it is, or looks like, a file of the site itself'],
  },
  about: '单位文件夹的名称就是网页地址的一段，也要能在别的系统上检出。有的名称 Windows、macOS 或网站服务器存不下，或者换一处就变了。',
  remedy: '改名：用小写字母、数字和连字符，或者汉字。',
  source: 'Microsoft：Naming Files, Paths, and Namespaces；RFC 3986 第 2.2 节；绩报的内容约定',
  fires: [{ in: 'content/aux/2020/report.yaml', new: 'format: mini\n' }],
  silent: [{ in: 'content/auxiliary/2020/report.yaml', new: 'format: mini\n' }],
})
