// print: what a file says of itself: whose it is and what about, twice (in its dictionary and as XMP), and its colours.

import { deflateSync } from 'node:zlib'
import { PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { escapeUTF8 } from 'entities/escape'
import type { Description } from '../paper.ts'
import { srgbProfile } from './profile.ts'

const MAKER = 'Jibao'

/** Title, author, subject, keywords, language; dates only where the report has one. No machine, no path. */
export function describe(document: PDFDocument, about: Description): void {
  document.setTitle(about.title, { showInWindowTitleBar: true })
  document.setAuthor(about.author)
  if (about.subject !== undefined) document.setSubject(about.subject)
  if (about.keywords !== undefined && about.keywords.length > 0) document.setKeywords([...about.keywords])
  document.setLanguage(about.language)
  document.setCreator(MAKER)
  document.setProducer(MAKER)
  const information = document.context.lookup(document.context.trailerInfo.Info, PDFDict)
  for (const key of ['CreationDate', 'ModDate']) {
    if (about.dated === undefined) information.delete(PDFName.of(key))
    else information.set(PDFName.of(key), PDFString.of(`D:${about.dated.replaceAll('-', '')}000000+08'00'`))
  }
  putMetadata(document, about)
  putColours(document)
}

/** ISO 16684: the same as the dictionary says, word for word. Nothing is claimed that no checker has confirmed. */
function putMetadata(document: PDFDocument, about: Description): void {
  const bytes = Buffer.from(xmp(about), 'utf8')
  const dict = document.context.obj({ Type: 'Metadata', Subtype: 'XML', Length: bytes.length })
  document.catalog.set(PDFName.of('Metadata'), document.context.register(PDFRawStream.of(dict, new Uint8Array(bytes))))
}

function xmp(about: Description): string {
  const alternative = (name: string, text: string | undefined): string =>
    text === undefined ? '' : `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeUTF8(text)}</rdf:li></rdf:Alt></dc:${name}>`
  const list = (name: string, kind: string, items: readonly string[]): string =>
    items.length === 0
      ? ''
      : `<dc:${name}><rdf:${kind}>${items.map((item) => `<rdf:li>${escapeUTF8(item)}</rdf:li>`).join('')}</rdf:${kind}></dc:${name}>`
  const date = about.dated === undefined ? '' : `${about.dated}T00:00:00+08:00`
  const dates = date === '' ? '' : `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate>`
  const keywords = about.keywords ?? []
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format>',
    alternative('title', about.title),
    list('creator', 'Seq', [about.author]),
    alternative('description', about.subject),
    list('subject', 'Bag', keywords),
    list('language', 'Bag', [about.language]),
    '</rdf:Description>',
    '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    `${dates}<xmp:CreatorTool>${MAKER}</xmp:CreatorTool></rdf:Description>`,
    '<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    keywords.length === 0 ? '' : `<pdf:Keywords>${escapeUTF8(keywords.join(' '))}</pdf:Keywords>`,
    `<pdf:Producer>${MAKER}</pdf:Producer></rdf:Description></rdf:RDF></x:xmpmeta>`,
    '<?xpacket end="w"?>',
  ].join('')
}

const PROFILE = new Uint8Array(deflateSync(srgbProfile(), { level: 9 }))

/** ISO 32000-1, 14.11.5: what the red, green and blue of the drawing mean. */
function putColours(document: PDFDocument): void {
  const { context } = document
  const profile = context.register(PDFRawStream.of(context.obj({ N: 3, Length: PROFILE.length, Filter: 'FlateDecode' }), PROFILE))
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    RegistryName: PDFString.of('http://www.color.org'),
    DestOutputProfile: profile,
  })
  document.catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]))
}
