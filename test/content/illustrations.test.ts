import { describe, expect, it } from 'vitest'
import { brief, checkMini, NARRATIVE, narrative } from '../mini.ts'

const PNG = Buffer.from('\x89PNG\r\n\x1a\n…', 'latin1')
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

  it('need a caption and a paragraph of their own', () => {
    const { findings } = withFigures('![](a.png)\n\n见![甲](a.png)。', { 'content/u/2020/a.png': PNG })
    expect(brief(findings)).toEqual(['figure-uncaptioned narrative.md:15:1', 'figure-in-text narrative.md:17:2'])
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
