// test: files as people have them, made as small as they can be.

import { strToU8, type Zippable, zipSync } from 'fflate'
import { type Brought, broughtFrom } from '../../../scripts/content/brought/brought.ts'
import { kindOf } from '../../../scripts/content/brought/kind.ts'
import { take } from '../../../scripts/content/brought/take.ts'

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'

/** A Word file of this body; `parts` are others of it, by name. */
export function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const written: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': RELATIONS,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...parts,
  }
  return zipped(written)
}

export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {}
  for (const [name, part] of Object.entries(parts)) files[name] = typeof part === 'string' ? strToU8(part) : part
  return zipSync(files)
}

/** A paragraph of one run. */
export function p(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

export function part(name: 'numbering' | 'styles' | 'hdr', inside: string): string {
  return `<w:${name} ${W}>${inside}</w:${name}>`
}

export function tbl(...rows: string[][]): string {
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`
}

export function tc(inside: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${inside.startsWith('<') ? inside : p(inside)}</w:tc>`
}

/** Text at points from the left and the bottom of a page, 10 points high, and lines as x1 y1 x2 y2. */
export interface DrawnPage {
  readonly texts?: readonly (readonly [x: number, y: number, text: string])[]
  readonly lines?: readonly (readonly [number, number, number, number])[]
}

/** Fonts of a PDF as objects 3 and 4: not embedded, as many programs in China wrote them. */
const FONTS = [
  '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
  '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>',
]

/** A PDF without tags. */
export function pdf(...pages: readonly DrawnPage[]): Uint8Array {
  return pdfOf(pages.map(drawingOf))
}

/** An element of the tags of a PDF, and the text of its own, on the page of that number. */
export interface Tag {
  readonly role: string
  readonly text?: readonly [page: number, x: number, y: number, text: string]
  readonly kids?: readonly Tag[]
  readonly attributes?: string
}

/** A PDF whose tags say what its texts are, with lines on its pages, which are no content. */
export function taggedPdf(tags: readonly Tag[], pages: readonly DrawnPage[]): Uint8Array {
  const marked = pages.map((page) => [`/Artifact BMC\n${drawingOf(page)}\nEMC`])
  const first = 5 + pages.length * 2
  const elements: string[] = []
  const add = ({ attributes = '', kids = [], role, text }: Tag, parent: number): number => {
    const number = first + 1 + elements.push('')
    const inside = kids.map((kid) => `${add(kid, number)} 0 R`)
    if (text) {
      const [page, ...drawn] = text
      const marks = marked[page - 1] ?? []
      marks.push(`/${role} << /MCID ${marks.length} >> BDC\n${drawingOf({ texts: [drawn] })}\nEMC`)
      inside.push(`<< /Type /MCR /Pg ${5 + (page - 1) * 2} 0 R /MCID ${marks.length - 1} >>`)
    }
    elements[number - first - 2] = `<< /Type /StructElem /S /${role} /P ${parent} 0 R ${attributes} /K [${inside.join(' ')}] >>`
    return number
  }
  const kids = tags.map((tag) => `${add(tag, first)} 0 R`)
  const root = `<< /Type /StructTreeRoot /RoleMap << /Row /TR >> /K [${kids.join(' ')}] >>`
  return pdfOf(
    marked.map((marks) => marks.join('\n')),
    `/MarkInfo << /Marked true >> /StructTreeRoot ${first} 0 R`,
    [root, 'null', ...elements],
  )
}

/** Pages stand from object 5 on, each before its drawing; `more` behind them. */
function pdfOf(drawings: readonly string[], catalog = '', more: readonly string[] = []): Uint8Array {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Count ${drawings.length} /Kids [${drawings.map((_, i) => `${5 + i * 2} 0 R`).join(' ')}] >>`,
    ...FONTS,
    ...drawings.flatMap((drawing, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Resources << /Font << /F 3 0 R >> >> /Contents ${6 + i * 2} 0 R >>`,
      `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    ]),
    ...more,
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return strToU8(text)
}

function drawingOf({ lines = [], texts = [] }: DrawnPage): string {
  const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex')
  return [
    ...lines.map(([x1, y1, x2, y2]) => `${x1} ${y1} m ${x2} ${y2} l S`),
    ...texts.map(([x, y, text]) => `BT /F 10 Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`),
  ].join('\n')
}

/** What a file is read as. */
export async function brought(bytes: Uint8Array): Promise<Brought> {
  const kind = kindOf(bytes)
  if (kind === 'text') throw new Error('a text is read by itself')
  return broughtFrom('file', await take(kind, bytes))
}

/** Its parts: `heading …`, `paragraph …`, and tables as rows of cells. */
export async function partsOf(bytes: Uint8Array): Promise<(string | string[][])[]> {
  const { document } = await brought(bytes)
  return (document?.reading.parts ?? []).map((one) =>
    one.kind === 'table' ? one.rows.map((row) => row.map((cell) => cell.text)) : `${one.kind} ${one.text}`,
  )
}

/** What of it was not read, as `what count`. */
export async function unreadIn(bytes: Uint8Array): Promise<string[]> {
  const { observations } = await brought(bytes)
  return observations.flatMap(({ check, slots: { count, what } }) =>
    check.code === 'part-not-read' ? `${typeof what === 'object' ? what.term : what} ${typeof count === 'object' ? '' : count}` : [],
  )
}
