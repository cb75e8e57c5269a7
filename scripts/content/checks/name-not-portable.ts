import { check } from '../../base/check.ts'

export const nameNotPortable = check({
  code: 'name-not-portable',
  level: 'error',
  zh: '单位文件夹不能叫“{name}”：{why}',
  en: 'a unit’s folder cannot be named “{name}”: {why}',
  hints: [['改名，用小写字母、数字和连字符，或者汉字', 'rename it, in lower-case letters, digits and hyphens, or in Chinese characters']],
  terms: {
    control: ['含有看不见的字符', 'it has an invisible character'],
    windows: ['含有 Windows 不许用的字符 < > : " | ? * \\', 'it has a character that Windows forbids: < > : " | ? * \\'],
    address: ['含有网址里有别的意思的字符 % # ? &', 'it has a character that means something else in an address: % # ? &'],
    end: ['以空格或点开头、结尾，Windows 会丢掉', 'it begins or ends in a blank or a dot, which Windows drops'],
    device: ['是 Windows 的设备名', 'it is a device of Windows'],
    taken: ['与网站自己的文件重名', 'it is, or looks like, a file of the site itself'],
    long: ['超过 255 个字节', 'it is longer than 255 bytes'],
    form: ['字符是拆开写的（NFD），换一台机器就找不到；改成合成的写法（NFC）', 'its characters are decomposed (NFD): compose them (NFC)'],
  },
  about: '单位文件夹的名称就是网页地址的一段，也要能在别的系统上检出。有的名称 Windows、macOS 或网站服务器存不下，或者换一处就变了。',
  remedy: '改名：用小写字母、数字和连字符，或者汉字。',
  source: 'Microsoft：Naming Files, Paths, and Namespaces；RFC 3986 第 2.2 节；绩报的内容约定',
  fires: [{ in: 'content/aux/2020/report.yaml', new: 'format: mini\n' }],
  silent: [{ in: 'content/auxiliary/2020/report.yaml', new: 'format: mini\n' }],
})
