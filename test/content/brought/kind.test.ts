// A file that cannot be read is refused for its own reason.

import { expect, test } from 'vitest'
import { takenInThread } from '../../../scripts/content/brought/in-thread.ts'
import { kindOf } from '../../../scripts/content/brought/kind.ts'
import { take } from '../../../scripts/content/brought/take.ts'
import { sentencesOf, Unreadable } from '../../../scripts/content/brought/unreadable.ts'
import { docx, p, pdf, zipped } from './files.ts'

async function reasonOf(bytes: Uint8Array): Promise<string> {
  try {
    const kind = kindOf(bytes)
    if (kind !== 'text') await take(kind, bytes)
    return 'read'
  } catch (error) {
    if (error instanceof Unreadable) return error.reason
    throw error
  }
}

const text = (written: string): Uint8Array => Buffer.from(written, 'latin1')
const compound = (stream: string): Uint8Array =>
  Buffer.concat([text('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), Buffer.alloc(504), Buffer.from(`${stream}\0`, 'utf16le')])
const whole = docx(p('在职10人。'))

test.each([
  ['an old Word file', compound('WordDocument'), 'old-word'],
  ['an encrypted new one', compound('EncryptedPackage'), 'encrypted'],
  ['slides of old', compound('PowerPoint Document'), 'slides'],
  ['another file of old', compound('Other'), 'old-office'],
  ['RTF', text('{\\rtf1\\ansi '), 'rtf'],
  ['a saved web page', text('From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=a'), 'mhtml'],
  ['Word in XML', text('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'), 'word-xml'],
  ['a picture', text('\x89PNG\r\n\x1a\n'), 'picture'],
  ['an archive', zipped({ '报告.docx': whole }), 'archive'],
  ['an archive of another kind', text('Rar!\x1a\x07\0'), 'archive'],
  ['OFD', zipped({ 'OFD.xml': '<ofd/>' }), 'ofd'],
  ['OpenDocument', zipped({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }), 'odt'],
  ['a sheet of OpenDocument', zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }), 'ods'],
  ['new slides', zipped({ 'ppt/presentation.xml': '<a/>' }), 'slides'],
  ['a binary workbook', zipped({ 'xl/workbook.bin': 'a' }), 'xlsb'],
  ['a Word file without its end', whole.slice(0, -40), 'broken'],
  ['a Word file whose text breaks off', zipped({ 'word/document.xml': '<w:document><w:body><w:p>' }), 'broken'],
  ['a Word file without any text', docx('<w:p/>'), 'empty'],
  ['a PDF without its end', pdf({ texts: [[50, 500, '在职十人，编制十二人。']] }).slice(0, 300), 'broken'],
  ['a scan', pdf({}), 'scanned'],
  [
    'a PDF whose type stands for nothing',
    pdf({ texts: [[50, 500, '\ue001\ue002\ue003\ue004\ue005\ue006\ue007\ue008\ue009\ue00a\ue00b']] }),
    'undecodable',
  ],
])('%s is told', async (_, bytes, reason) => {
  expect(await reasonOf(bytes)).toBe(reason)
  expect(sentencesOf(reason as 'broken').zh).toMatch(/；请.+/)
})

test('A text is a text, and one with a bar, a brace or a percent sign in front as well.', () => {
  for (const written of ['一、基本情况', '| 甲 | 1 |', '{{a}}', '% 1', '<p>a</p>', '']) expect(kindOf(Buffer.from(written))).toBe('text')
})

test('Macros and links to elsewhere change nothing: neither is run, nor fetched.', async () => {
  const links =
    '<Relationships><Relationship Id="r9" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://127.0.0.1:9/x.dotm"/></Relationships>'
  const { fetch } = globalThis
  globalThis.fetch = () => Promise.reject(new Error('fetched'))
  try {
    expect(await reasonOf(docx(p('在职10人。'), { 'word/vbaProject.bin': 'x', 'word/_rels/document.xml.rels': links }))).toBe('read')
  } finally {
    globalThis.fetch = fetch
  }
})

test('What an XML defines and repeats without end is not written out.', async () => {
  const bomb = `<!DOCTYPE a [<!ENTITY a "哈哈哈哈"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]><w:document><w:body><w:p><w:r><w:t>&c;人</w:t></w:r></w:p></w:body></w:document>`
  expect(await reasonOf(docx('', { 'word/document.xml': bomb }))).toBe('read')
})

/** What the zip says of the size of its text. */
function declaring(size: number): Uint8Array {
  const bytes = Buffer.from(docx(p('甲'.repeat(10_000))))
  const name = Buffer.from('word/document.xml')
  for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
    if (bytes.readUInt32LE(Math.max(0, at - 46)) === 0x02014b50) bytes.writeUInt32LE(size, at - 46 + 24)
    else if (bytes.readUInt32LE(at - 30) === 0x04034b50) bytes.writeUInt32LE(size, at - 30 + 22)
  }
  return bytes
}

test('A file that would unpack to a large one is refused; a zip that lies about it is found out.', async () => {
  expect(await reasonOf(declaring(300_000_000))).toBe('unpacks-too-large')
  expect(await reasonOf(declaring(10))).toBe('broken')
})

test('Elements within one another without end, and a reader that takes too long, are refused and end.', async () => {
  const deep = Buffer.from(`<!doctype html><body>${'<div>'.repeat(20_000)}甲`)
  await expect(takenInThread({ kind: 'html', bytes: deep })).rejects.toMatchObject({ reason: 'too-much' })
  await expect(takenInThread({ kind: 'packed', bytes: docx('<w:sdt>'.repeat(20_000)) })).rejects.toMatchObject({ reason: 'too-much' })
  await expect(takenInThread({ kind: 'packed', bytes: new Uint8Array(whole) }, 0.001)).rejects.toMatchObject({ reason: 'too-much' })
}, 60_000)
