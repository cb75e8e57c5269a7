import { check } from '../../base/check.ts'

export const styleFetches = check({
  code: 'style-fetches',
  level: 'error',
  zh: '样式要取用“{written}”，网页和纸面都取不到',
  en: 'the style sheet asks for “{written}”, which neither page nor paper can fetch',
  about: '样式表用了 @import，或 url() 指向别的网站、别的文件。网站只发布样式表本身，网页不向别处取文件，打印时也没有网络。',
  remedy: '删去；小图可以写成 data: 地址，字体在 site.yaml 的 fonts 里写明。',
  source: '绩报的约定：网页只用本站的文件（Content-Security-Policy）',
  fires: [{ in: 'styles/formats/mini.css', new: '.mini-note { background: url(https://example.org/a.png) }\n' }],
  silent: [{ in: 'styles/formats/mini.css', new: '.mini-note { background: url(data:image/gif;base64,R0lGODlhAQABAAAAACw=) }\n' }],
})
