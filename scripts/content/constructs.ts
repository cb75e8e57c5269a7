// content: what Markdown, its dialects, or those who write it take for markup, and this program does not.

import { decodeHTML } from 'entities'

export interface Construct {
  readonly name: string
  readonly pattern: RegExp
  /** Its marks by themselves: told where no whole one could be, because another construct begins or ends in it. */
  readonly marks?: RegExp
  /** Only what stands in a paragraph or an item can have been meant as a block. */
  readonly isBlock?: true
  readonly isMeant?: (found: string) => boolean
  /** How it is written here. */
  readonly instead?: (found: string) => string | undefined
}

/** Blanks of any width that a paste may hold: an author sees none of them. */
const BLANK = '[^\\S\\n]'
const LINE = `^${BLANK}*`
const ADDRESS = /[(（](?:https?:|www\.|[^)）\n]*\.(?:png|jpe?g|webp|svg|cn|com|html?)\b)/i

/** Each construct has one of these in it, and so have braces, single stars and lines that are joined: most texts hold none. */
export const MARKED = /[<>＞{}｛｝*[\]［］!！^~=+$`&#＃＊_|｜\\\n]|--|:::|^\s*(?:[-+]|\d+[.)．]|[０-９])/m

/** In this order: what one has taken the next does not tell again. */
export const CONSTRUCTS: readonly Construct[] = [
  { name: 'comment', pattern: /<!--[^]*?(?:-->|$(?![^]))|-->/g, marks: /<!--|-->/g },
  { name: 'autolink', pattern: /<(?:(?:https?|mailto):[^<>\s]*|[^<>\s@]+@[^<>\s@]+)>/g, instead: (found) => found.slice(1, -1) },
  { name: 'html', pattern: /<\/?[A-Za-z][\w-]*(?:[\s/][^<>\n]*)?>/g },
  {
    name: 'image',
    pattern: /[!！][[［][^\][［］\n]*[\]］][ \t]?[(（][^)）\n]*[)）]?/g,
    marks: /!\[/g,
    instead: (found) => narrow(found)?.replace(/\((?!<)([^()]* [^()]*)\)$/, '(<$1>)'),
  },
  {
    name: 'link',
    pattern: /[[［][^\][［］\n]*[\]］][ \t]?[(（][^)）\n]*[)）]?/g,
    marks: /\]\(/g,
    isMeant: (found) => found.includes('](') || ADDRESS.test(found),
    instead: narrow,
  },
  { name: 'footnote', pattern: /\[\^[^\]\n]*\]:?/g },
  {
    name: 'definition',
    pattern: new RegExp(`${LINE}\\[[^\\]\\n]+\\]:[^\\n]*`, 'gm'),
    marks: /^[^\S\n]*\[[^\]\n]+\]:/gm,
    isBlock: true,
  },
  // What some editors read: tasks, contents, wiki links; highlights, insertions, formulas, raised and lowered letters, boxes.
  { name: 'dialect', pattern: /^[ \t]*\[[ xX]\](?=[ \t])|\[\[[^\][\n]+\]\]|^[ \t]*\[toc\][ \t]*$|^[ \t]*:{3,}/gim },
  { name: 'dialect', pattern: /(?<![=\w])==(?=[^\s=])[^=\n]+(?<=\S)==(?!=)|(?<![+\w])\+\+(?=[^\s+])[^+\n]+(?<=\S)\+\+(?!\+)/g },
  {
    name: 'dialect',
    pattern: /\$\$|(?<![\w$])\$(?=[^\s$])[^$\n]*[^\s$]\$(?![\w$])|(?<=\w|\p{Script=Han})\^[\w+-]+\^|(?<=[A-Za-z])~\d+~/gu,
  },
  { name: 'link', pattern: /\[[^\][\n]*\]\[[^\][\n]*\]/g },
  { name: 'code', pattern: /`+[^`\n]*`+/g, marks: /`+/g },
  { name: 'strike', pattern: /~~+[^~\n]*~~+/g, marks: /~~+/g },
  {
    name: 'entity',
    pattern: /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g,
    isMeant: (found) => decodeHTML(found) !== found,
    instead: (found) => decodeHTML(found).trim() || undefined,
  },
  { name: 'break', pattern: /\\(?=\n)/g },
  {
    name: 'rule',
    pattern: new RegExp(`${LINE}(?:={2,}|-{3,}|\\*{3,}|\\+{3,})${BLANK}*$`, 'gm'),
    isBlock: true,
  },
  { name: 'heading', pattern: new RegExp(`${LINE}(?:[#＃]*＃[#＃]*|#{2,}|#(?!\\d))`, 'gm') },
  { name: 'quote', pattern: new RegExp(`${LINE}[>＞](?=${BLANK})`, 'gm'), isBlock: true },
  {
    name: 'list',
    pattern: new RegExp(
      `${LINE}(?:(?:[-+]|\\d{1,9}[.)])(?=${BLANK}|\\p{Script=Han}|$)|\\*(?=${BLANK}*$)|[０-９]+[．.、)）](?![\\d０-９])|\\d+．)`,
      'gmu',
    ),
    isBlock: true,
  },
  {
    name: 'table',
    pattern: /^[^|\n]*\|[^\n]*(?:\n[^\n]*[|｜][^\n]*)*|^[^\S\n]*｜[^\n]*(?:\n[^\n]*[|｜][^\n]*)*/gm,
    marks: /\||^[^\S\n]*｜/gm,
    isBlock: true,
  },
  { name: 'wide', pattern: /(?<!\p{L})＊＊(?=[^\s＊，。、；：！？）》])[^＊\n]+＊＊/gu, instead: (found) => found.replaceAll('＊', '*') },
  {
    // Between words, as in the name of a file, it is a character.
    name: 'underscore',
    pattern: /(?<![\p{L}\p{N}_])(_{1,2})(?=[^\s_])[^_\n`~|<>{}]*[^\s_`~|<>{}]\1(?![\p{L}\p{N}_])/gu,
    instead: (found) => `**${found.replace(/^_+|_+$/g, '')}**`,
  },
]

/** In the brackets that Markdown knows. */
function narrow(found: string): string | undefined {
  const text = found
    .replace(/(?<=[\]］])[ \t](?=[(（])/, '')
    .replace(/[！［］（）]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
  return text === found ? undefined : text.endsWith(')') ? text : `${text})`
}
