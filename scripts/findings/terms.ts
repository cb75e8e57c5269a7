// findings: the terms that fill the slots of sentences: [Chinese, English].

type Term = readonly [zh: string, en: string]

const KINDS: Readonly<Record<string, Term>> = {
  'kind:text': ['文字', 'the text'],
  'kind:number': ['数字', 'the number'],
  'kind:truth': ['是非值', 'the truth value'],
  'kind:list': ['一个列表', 'a list'],
  'kind:mapping': ['一组值', 'a mapping'],
  'type:number': ['数字', 'a number'],
  'type:integer': ['整数', 'a whole number'],
  'type:string': ['文字', 'a text'],
  'type:boolean': ['true 或 false', 'true or false'],
  'type:array': ['列表', 'a list'],
  'type:object': ['一组值', 'a mapping'],
  'type:null': ['空白', 'a blank'],
  'format:date': ['YYYY-MM-DD 形式的日期', 'a date as YYYY-MM-DD'],
  'format:uri': ['网址', 'a web address'],
}

const BOUNDS: Readonly<Record<string, Term>> = {
  'bound:minimum': ['不得小于', 'must not be less than'],
  'bound:maximum': ['不得大于', 'must not be more than'],
  'bound:exclusiveMinimum': ['必须大于', 'must be more than'],
  'bound:exclusiveMaximum': ['必须小于', 'must be less than'],
  'bound:multipleOf': ['必须是其倍数：', 'must be a multiple of'],
  'length:minLength': ['字数至少', 'characters at least'],
  'length:maxLength': ['字数至多', 'characters at most'],
  'length:minItems': ['项数至少', 'items at least'],
  'length:maxItems': ['项数至多', 'items at most'],
  'length:minProperties': ['项数至少', 'entries at least'],
  'length:maxProperties': ['项数至多', 'entries at most'],
}

const YAML: Readonly<Record<string, Term>> = {
  'yaml:TOO_DEEP': ['嵌套太深', 'it nests too deep'],
  'yaml:TOO_MANY': ['值太多', 'there are too many values'],
  'yaml:BAD_INDENT': ['缩进不齐', 'the indentation does not fit'],
  'yaml:MISSING_CHAR': ['缺少字符（引号、括号或冒号）', 'a character is missing (quote, bracket or colon)'],
  'yaml:UNEXPECTED_TOKEN': ['多出了字符', 'there is something too much'],
  'yaml:BAD_ALIAS': ['引用（*）没有对应的锚（&）', 'an alias has no anchor'],
  'yaml:MULTILINE_IMPLICIT_KEY': ['名称跨了行，可能漏了冒号', 'a key runs over lines; a colon may be missing'],
  'yaml:BLOCK_AS_IMPLICIT_KEY': ['一行里有两个冒号，或缩进不对', 'two colons in a line, or wrong indentation'],
  'yaml:BLOCK_IN_FLOW': ['括号里不能用缩进写法', 'no block inside brackets'],
  'yaml:BAD_SCALAR_START': ['值不能以这个字符开头，请加引号', 'quote a value that starts so'],
  'yaml:BAD_DQ_ESCAPE': ['双引号里的反斜线写法有误', 'a wrong escape in double quotes'],
  'yaml:IMPOSSIBLE': ['无法解析', 'it cannot be parsed'],
  'yaml:TAG_RESOLVE_FAILED': ['不支持标签（!）', 'tags (!) are not supported'],
  'yaml:KEY_OVER_1024_CHARS': ['名称过长', 'a key is too long'],
}

const FORMULA: Readonly<Record<string, Term>> = {
  'end-of-formula': ['公式结尾', 'the end of the formula'],
  operand: ['数、名称、函数或左括号', 'a number, a name, a function or “(”'],
  operator: ['运算符或公式结尾', 'an operator or the end of the formula'],
  'closing-parenthesis': ['右括号', '“)”'],
  // oxlint-disable-next-line unicorn/no-thenable
  'comma-or-closing-parenthesis': ['逗号或右括号', 'a comma or “)”'],
  then: ['“则”', '“则” (then)'],
  else: ['“否则”', '“否则” (else)'],
  'one-comparison': ['只有一个比较（连续比较用“且”）', 'a single comparison (join two with 且)'],
  'closing-quote': ['成对的引号', 'a matching quotation mark'],
  'quoted-segment': ['用「」括好、非空、不含句点的一段名称', 'a name segment closed with 」, not empty, without a dot'],
  segment: ['句点后的一段名称', 'a name segment after the dot'],
  'plain-number': ['规范的数，如 12.50（以数字开头的名称用「」括起）', 'a plain number such as 12.50'],
  'one-or-more': ['至少 1', 'at least 1'],
  number: ['数', 'a number'],
  text: ['文字', 'a text'],
  truth: ['是非', 'a truth value'],
  blank: ['空', 'blank'],
  'present-call': ['用“有值(…)”判断是否为空', '有值(…) to ask whether there is a value'],
  places: ['直接写出的 0 到 20 的整数位数', 'a whole number of places, 0 to 20'],
  expression: ['算式', 'an expression'],
  comparison: ['一条比较式（= ≠ < ≤ > ≥）', 'one comparison (= ≠ < ≤ > ≥)'],
  total: ['满分', 'the total'],
}

const RUBRIC: Readonly<Record<string, Term>> = {
  'tier-over-worth': ['某一档高于本项分值：', 'a tier is worth more than the point:'],
  'tier-otherwise': ['没有写其余情况（otherwise）', 'the other cases (otherwise) are missing'],
  'tier-not-whole': ['计数的分档不能是小数：', 'a count has no fraction:'],
  'tier-direction': ['各档方向不一：', 'the tiers run in two directions:'],
  'tier-order': ['与前一档重叠或次序颠倒：', 'it overlaps the tier before, or is out of order:'],
  'tier-worth-unreached': ['没有一档能得满分：', 'no tier reaches the full worth:'],
  'tier-inverted': ['分数忽高忽低：', 'the points go up and down:'],
}

const PRINT: Readonly<Record<string, Term>> = {
  'print:text-missing': ['缺少', 'missing'],
  'print:text-repeated': ['重复印出', 'printed twice'],
  'print:text-moved': ['次序不对', 'out of order'],
  'print:text-foreign': ['多出原文没有的', 'not in the document'],
  'print:outside-page': ['超出版心', 'outside the type area'],
  'print:page-shrunk': ['有内容宽过版心，整页被缩小到', 'something is too wide, the page was shrunk to'],
  'print:head-missing': ['续页没有表头', 'no table head on the next page'],
  'print:tables-differ': ['表格数目不同', 'another number of tables'],
  'print:bookmarks-differ': ['书签与标题不同', 'a bookmark is not its heading'],
  'print:font-not-embedded': ['没有嵌入字体', 'the font is not embedded'],
  'print:engine': ['引擎出错', 'the engine failed'],
}

/** What each kind of check is called where it lacks data. */
const CHECKS: Readonly<Record<string, Term>> = {
  'check:holds': ['勾稽关系', 'what must hold'],
  'check:sum': ['各部分之和', 'sums'],
  'check:equal': ['两数相等', 'equal amounts'],
  'check:balance': ['收支平衡', 'balances'],
  'check:rate': ['比率与分母', 'rates and their bases'],
  'check:rate-limit': ['比率不超过 100%', 'rates up to 100%'],
  'check:mean': ['平均数', 'means'],
  'check:growth': ['增长率', 'growth'],
  'check:part': ['部分不大于总体', 'parts and wholes'],
  'check:staff': ['在职人数与编制', 'staff and quotas'],
  'check:carried': ['上年数与上年报告', 'last year’s column'],
  'check:shares': ['占比合计', 'shares'],
  'check:adjustment': ['预算调整', 'budget adjustments'],
  'check:order': ['日期先后', 'the order of dates'],
  'check:grade': ['等级', 'the grade'],
}

const GRADES: Readonly<Record<string, Term>> = {
  'grades:no-lowest': ['没有从 0 分起的等级，最低的是', 'no grade begins at 0, the lowest is'],
  'grades:same-start': ['两个等级从同一个分数起：', 'two grades begin at the same score:'],
  'grades:same-name': ['两个等级同名：', 'two grades share a name:'],
}

export const TERMS: Readonly<Record<string, Term>> = { ...KINDS, ...BOUNDS, ...YAML, ...FORMULA, ...RUBRIC, ...CHECKS, ...GRADES, ...PRINT }
