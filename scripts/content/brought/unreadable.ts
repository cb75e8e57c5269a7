// content: why a file that somebody brings cannot be read, in one sentence that says what to do.

import type { Sentences } from '../../base/machine-fault.ts'

/** As large as a report with pictures may be, in millions of bytes. */
export const MOST_MEGABYTES = 50
/** What a packed file may become. */
export const MOST_UNPACKED = 200
export const MOST_SECONDS = 60

const AS_DOCX = ['请用 Word 或 WPS 打开，另存为 .docx', 'open it with Word or WPS and save it as .docx'] as const
const AS_XLSX = ['请用 Excel 或 WPS 打开，另存为 .xlsx', 'open it with Excel or WPS and save it as .xlsx'] as const
const AGAIN = ['请重新取得，或用原来的软件打开后另存', 'fetch it anew, or open it with its own program and save it'] as const

type Wording = readonly [zh: string, en: string]

const because = (why: Wording, remedy: Wording): Wording => [`${why[0]}；${remedy[0]}`, `${why[1]}; ${remedy[1]}`]

const REASONS = {
  'too-large': because(
    [`文件超过 ${MOST_MEGABYTES} MB`, `the file is larger than ${MOST_MEGABYTES} MB`],
    ['请去掉图片，或拆成几份', 'take its pictures out or split it'],
  ),
  'unpacks-too-large': because(
    [`文件解开后超过 ${MOST_UNPACKED} MB，不像一份报告`, `unpacked it is larger than ${MOST_UNPACKED} MB, which no report is`],
    ['请核对文件的来历', 'find out where it comes from'],
  ),
  'too-much': because(
    [`文件太大或太复杂，${MOST_SECONDS} 秒内读不完，或内存不够`, `the file takes more than ${MOST_SECONDS} seconds or too much memory`],
    ['请拆成几份，或另存为较简单的格式', 'split it, or save it in a simpler format'],
  ),
  broken: because(['文件已损坏，读不完整', 'the file is damaged'], AGAIN),
  empty: because(['文件里没有文字', 'there is no text in the file'], ['请核对是不是这个文件', 'see whether it is the right file']),
  encrypted: because(
    ['文件设有打开密码', 'the file is protected by a password'],
    ['请用原来的软件解除密码后另存', 'take the password off and save it'],
  ),
  scanned: because(
    ['PDF 里没有文字，多半是扫描件', 'the PDF has no text: it is probably a scan'],
    ['请先做文字识别（OCR），或取得 Word 原件', 'recognise its text (OCR) first, or ask for the Word file'],
  ),
  undecodable: because(
    ['PDF 里的文字没有编码，读出来不是原文', 'the text of the PDF has no encoding and does not read as it looks'],
    ['请先做文字识别（OCR），或取得 Word 原件', 'recognise its text (OCR) first, or ask for the Word file'],
  ),
  picture: because(['这是图片', 'this is a picture'], ['请先做文字识别（OCR）', 'recognise its text (OCR) first']),
  'old-word': because(['这是旧版 Word 或 WPS 文字文件（.doc、.wps）', 'this is a file of an old Word or of WPS (.doc, .wps)'], AS_DOCX),
  'old-office': because(['这是旧版 Office 文件', 'this is a file of an old Office'], AS_DOCX),
  'word-xml': because(
    ['这是 XML 格式的 Word 或 Excel 文件', 'this is a Word or Excel file in XML'],
    ['请打开后另存为 .docx 或 .xlsx', 'open it and save it as .docx or .xlsx'],
  ),
  rtf: because(['这是 RTF 文件', 'this is an RTF file'], AS_DOCX),
  mhtml: because(['这是 MHTML 网页文件', 'this is an MHTML file'], ['请在浏览器里另存为 .html', 'save it from the browser as .html']),
  odt: because(['这是 OpenDocument 文字文件', 'this is an OpenDocument text'], AS_DOCX),
  ods: because(['这是 OpenDocument 表格文件', 'this is an OpenDocument spreadsheet'], AS_XLSX),
  xlsb: because(['这是二进制的 Excel 文件（.xlsb）', 'this is a binary Excel file (.xlsb)'], AS_XLSX),
  slides: because(['这是演示文稿', 'these are slides'], ['请另存为 PDF', 'save them as PDF']),
  ofd: because(
    ['这是 OFD 版式文件', 'this is an OFD file'],
    ['请在 OFD 阅读器里另存为 PDF，或取得 Word 原件', 'save it as PDF in an OFD reader, or ask for the Word file'],
  ),
  archive: because(['这是压缩包', 'this is an archive'], ['请解开后审读里面的文件', 'unpack it and audit the files in it']),
} satisfies Readonly<Record<string, Wording>>

export type Reason = keyof typeof REASONS

/** Thrown where a file is read, and told as a sentence where it was asked for. */
export class Unreadable extends Error {
  readonly reason: Reason

  constructor(reason: Reason) {
    super(reason)
    this.reason = reason
  }
}

export function sentencesOf(reason: Reason): Sentences {
  const [zh, en] = REASONS[reason]
  return { zh, en }
}
