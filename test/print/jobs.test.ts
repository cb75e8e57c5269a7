// test: a paper is the same file whatever was printed before it, beside it, in the same page of a browser or another.

import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { openPrinter, type Paper } from '../../scripts/print/print.ts'
import { corpusPaper } from './corpus.ts'
import { nestedTable } from './nested.ts'
import { FONT_FOLDER, paperOf, reportBody } from './papers.ts'

const MINUTES = 240_000
const RED = pixel(255, 0, 0)
const BLUE = pixel(0, 0, 255)

function pixel(...colour: [number, number, number]): Uint8Array {
  const picture = new PNG({ width: 1, height: 1 })
  picture.data.set([...colour, 255])
  return new Uint8Array(PNG.sync.write(picture))
}

/** The same addresses hold other things in each. */
function paperWith(body: string, style: string, picture: Uint8Array): Paper {
  const paper = paperOf(`${body}<img src="picture.png" alt="色" width="20">`)
  const files = new Map<string, string | Uint8Array>(paper.files)
  files.set('assets/look.css', `${String(files.get('assets/look.css'))}\n${style}`)
  files.set('街道/picture.png', picture)
  return { ...paper, files }
}

const nested = nestedTable([{ label: '甲', parts: [{ label: '乙', rows: 60 }] }], () => '字')

const PAPERS: readonly Paper[] = [
  paperWith(reportBody(30), 'h1 { text-align: center }', RED),
  paperWith(reportBody(30), 'h1 { text-align: right }', BLUE),
  paperWith(nested.html, '', BLUE),
  paperWith('<p>短</p>', 'p { font-family: "Jibao Heiti" }', RED),
  corpusPaper(4),
  corpusPaper(7),
]

async function printed(papers: readonly Paper[], jobs: number): Promise<Map<Paper, Uint8Array>> {
  const printer = await openPrinter({ fontFolders: [FONT_FOLDER], jobs })
  try {
    return new Map(await Promise.all(papers.map(async (paper) => [paper, await printer.print(paper)] as const)))
  } finally {
    await printer.close()
  }
}

test(
  'The bytes depend neither on how many are printed at once nor on the order, nor on who was there before',
  async () => {
    const one = await printed(PAPERS, 1)
    const three = await printed([...PAPERS.toReversed(), ...PAPERS], 3)
    const differ = PAPERS.filter((paper) => Buffer.compare(one.get(paper) as Uint8Array, three.get(paper) as Uint8Array) !== 0)
    expect(differ.map((paper) => PAPERS.indexOf(paper))).toEqual([])
    expect(new Set([...one.values()].map((pdf) => Buffer.from(pdf).toString('latin1'))).size).toBe(PAPERS.length)
  },
  MINUTES,
)

test(
  'What is wrong with one paper is not said of the next',
  async () => {
    const printer = await openPrinter({ fontFolders: [FONT_FOLDER] })
    try {
      const sound = PAPERS[0] as Paper
      const [first, ...others] = await Promise.all(
        [sound, paperOf('<img src="nowhere.png" alt="">'), sound, { ...sound, engine: 'pagedjs' as const }, sound].map((paper) =>
          printer.printChecked(paper),
        ),
      )
      expect(others.map(({ observations }) => observations.map(({ check }) => check.code))).toEqual([['print-failed'], [], [], []])
      expect(first?.stages?.map(({ name }) => name)).toEqual(['load', 'print', 'finish', 'judge'])
      for (const again of [others[1], others[3]]) expect(Buffer.compare(again?.pdf as Uint8Array, first?.pdf as Uint8Array)).toBe(0)
    } finally {
      await printer.close()
    }
  },
  MINUTES,
)
