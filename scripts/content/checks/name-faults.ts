// content: why a name does not travel, for the checks on names.

import type { Terms } from '../../base/check.ts'

export const NAME_FAULTS = {
  control: ['含有看不见的字符', 'it has an invisible character'],
  windows: ['含有 Windows 不许用的字符 < > : " | ? * \\', 'it has a character that Windows forbids: < > : " | ? * \\'],
  address: ['含有网址里有别的意思的字符 % # ? &', 'it has a character that means something else in an address: % # ? &'],
  end: ['以空格或点开头、结尾，Windows 会丢掉', 'it begins or ends in a blank or a dot, which Windows drops'],
  device: ['是 Windows 的设备名', 'it is a device of Windows'],
  long: ['超过 255 个字节', 'it is longer than 255 bytes'],
  form: ['字符是拆开写的（NFD），换一台机器就找不到；改成合成的写法（NFC）', 'its characters are decomposed (NFD): compose them (NFC)'],
} as const satisfies Terms
