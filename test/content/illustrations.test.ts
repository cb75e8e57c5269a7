import { describe, expect, it } from 'vitest'
import { brief, checkMini, NARRATIVE, narrative } from '../mini.ts'
import { toPng } from '../pictures/png.ts'

const PNG = toPng({ width: 4, height: 2, shades: new Uint8Array(8) })
const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AKp//2Q==',
  'base64',
)
const WEBP = Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64')
const withFigures = (text: string, files: Record<string, Uint8Array | string> = {}) =>
  checkMini({ ...narrative(NARRATIVE.replace('全年培训', `${text}\n\n全年培训`)), ...(files as Record<string, string>) })

describe('illustrations of the narrative', () => {
  it('lie beside it and go with the report', () => {
    const { findings, figures } = withFigures('![支出构成](支出 构成.png)'.replace(' ', '%20'), { 'content/u/2020/支出 构成.png': PNG })
    expect(brief(findings)).toEqual([])
    expect([...(figures?.facts.illustrations.keys() ?? [])]).toEqual(['支出 构成.png'])
  })

  it('are told where they are missing, with the name that differs in capitals only', () => {
    const { findings } = withFigures('![甲](a.png)\n\n![乙](b.png)', { 'content/u/2020/B.PNG': PNG })
    expect(findings.map(({ code, at, hint }) => [code, at.line, at.column, hint?.includes('B.PNG')])).toEqual([
      ['figure-missing', 15, 1, false],
      ['figure-missing', 17, 1, true],
    ])
  })

  it('are told where they name a path or an address, or are no picture', () => {
    const { findings } = withFigures('![甲](../a.png)\n\n![乙](https://example.org/b.png)\n\n![丙](c.png)', {
      'content/u/2020/c.png': 'text',
    })
    expect(brief(findings)).toEqual([
      'figure-unusable narrative.md:15:1',
      'figure-unusable narrative.md:17:1',
      'figure-unusable narrative.md:19:1',
    ])
  })

  it.each([
    ['图：一.png', undefined],
    ['图 一.png', undefined],
    ['图:一.png', 'windows'],
    ['aux.png', 'device'],
    ['100%.png', 'address'],
    ['一#二.png', 'address'],
    ['cafe\u0301.png', 'form'],
    ['图\u200b.png', 'control'],
  ])('of the name %j are told where no other disk or server holds it', (name, why) => {
    const { findings } = withFigures(`![甲](<${encodeURI(name).replaceAll('#', '%23')}>)`, { [`content/u/2020/${name}`]: PNG })
    expect(findings.filter(({ code }) => code === 'figure-name-not-portable')).toHaveLength(why === undefined ? 0 : 1)
    if (why === undefined) expect(brief(findings)).toEqual([])
  })

  it('of names that differ in capitals only are told: on many disks one covers the other', () => {
    const { findings } = withFigures('![甲](a.png)\n\n![乙](A.png)', { 'content/u/2020/a.png': PNG, 'content/u/2020/A.png': PNG })
    expect(brief(findings)).toEqual(['names-clash narrative.md:17:1'])
  })

  it('need a caption and a paragraph of their own', () => {
    const { findings } = withFigures('![](a.png)\n\n见![甲](a.png)。', { 'content/u/2020/a.png': PNG })
    expect(brief(findings)).toEqual(['figure-uncaptioned narrative.md:15:1', 'figure-in-text narrative.md:17:2'])
  })
})

describe('the file of a figure is read to its end', () => {
  const told = (name: string, bytes: Uint8Array | string) =>
    brief(withFigures(`![图](${name})`, { [`content/u/2020/${name}`]: bytes }).findings)

  it.each([
    ['a.png', PNG],
    ['a.jpg', JPEG],
    ['a.webp', WEBP],
  ])('%s is taken whole, and told where it was cut short or damaged', (name, bytes) => {
    expect(told(name, bytes)).toEqual([])
    expect(told(name, bytes.subarray(0, bytes.length - 14))).toEqual(['figure-damaged narrative.md:15:1'])
    expect(told(name, bytes.subarray(0, 15))).toEqual(['figure-damaged narrative.md:15:1'])
  })

  it('and a JPEG has the tables and the kind of frame that browsers decode', () => {
    const tables = JPEG.indexOf(Buffer.from([0xff, 0xdb]))
    expect(told('a.jpg', Buffer.concat([JPEG.subarray(0, tables), JPEG.subarray(tables + 69)]))).toEqual([
      'figure-damaged narrative.md:15:1',
    ])
    const twelveBits = Buffer.from(JPEG)
    twelveBits[JPEG.indexOf(Buffer.from([0xff, 0xc0])) + 4] = 12
    expect(told('a.jpg', twelveBits)).toEqual(['figure-damaged narrative.md:15:1'])
  })

  it('and each part of a PNG is what it was when it was written', () => {
    const damaged = Buffer.from(PNG)
    damaged[45] = (damaged[45] ?? 0) ^ 1
    expect(told('a.png', damaged)).toEqual(['figure-damaged narrative.md:15:1'])
    expect(told('a.png', Buffer.concat([PNG, Buffer.from('x')]))).toEqual([])
  })

  it('and has no more pixels than a browser draws', () => {
    const huge = Buffer.from(PNG)
    huge.writeUInt32BE(30_000, 16)
    huge.writeUInt32BE(30_000, 20)
    const { findings } = withFigures('![图](a.png)', { 'content/u/2020/a.png': huge })
    expect(findings).toMatchObject([
      { code: 'figure-too-large', at: { line: 15 }, message: '插图“a.png”有 30000×30000 像素，浏览器画不出来' },
    ])
  })
})

describe('an SVG', () => {
  const svg = (inner: string) =>
    `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">\n  ${inner}\n</svg>`
  const told = (text: string) => brief(withFigures('![图](a.svg)', { 'content/u/2020/a.svg': text }).findings)

  it.each([
    '<script>x()</script>',
    '<rect onclick="x()"/>',
    '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>',
    '<image href="https://example.org/a.png"/>',
    '<image xlink:href="b.png"/>',
    '<use href="b.svg#a"/>',
    '<style>@import url(a.css);</style>',
    '<rect style="fill: url(https://example.org/a.svg#b)"/>',
    '<a href="javascript:x()"><rect/></a>',
    '<set attributeName="href" to="javascript:x()"/>',
  ])('with %s is refused at its line', (inner) => {
    expect(told(svg(inner))).toEqual(['figure-unsafe a.svg:3:3'])
  })

  it.each([
    '<text>甲</text><rect fill="url(#a)"/><use href="#a"/>',
    '<image href="data:image/png;base64,AAAA"/>',
    '<a href="https://example.org/"><rect/></a>',
    '<style>rect { fill: red }</style>',
  ])('with %s is taken', (inner) => {
    expect(told(svg(inner))).toEqual([])
  })

  it('that is not whole, or no SVG, is told at its line', () => {
    expect(told(svg('<g>'))).toEqual(['figure-damaged a.svg:4:1'])
    expect(told('<svg viewBox="0 0 1 1"/>')).toEqual(['figure-damaged a.svg:1:1'])
  })

  it('has only characters that some font has', () => {
    expect(told(svg('<text>☐甲</text>'))).toEqual(['character-missing narrative.md:15:1'])
  })
})

describe('characters that no font has', () => {
  it('are told once each, where they stand first, whether in the narrative or in the data', () => {
    const { findings } = checkMini({
      ...narrative(NARRATIVE.replace('全年培训', '负责人李𬭚，☐已核对，☐未核对。全年培训')),
      'content/u/unit.yaml': 'name: 某街道办事处\nshortName: 某𬭚街\nregion: 某省某市\nlevel: 乡镇街道级\nkind: 行政单位\n',
    })
    expect(
      findings.map(({ code, message, at, related }) => [
        code,
        /“(.+?)”/u.exec(message)?.[1],
        at.file.replace(/^.*\//, ''),
        at.line,
        at.column,
        related?.length ?? 0,
      ]),
    ).toEqual([
      ['character-missing', '☐', 'narrative.md', 15, 8, 1],
      ['character-missing', '𬭚', 'unit.yaml', 2, 13, 1],
    ])
  })
})
