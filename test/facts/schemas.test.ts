// test: schemas that cannot be used are told, and hide nothing of the others.

import type { ValidateFunction } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import type { SourceText } from '../../scripts/content/content.ts'
import { compileSchemas } from '../../scripts/facts/facts.ts'
import { observed } from '../observed.ts'

const ID = 'https://test.example/schemas'

function compile(...texts: string[]): ReturnType<typeof compileSchemas> {
  return compileSchemas(texts.map((text, i) => ({ file: `schemas/s${i}.schema.json`, text })))
}

describe('a broken schema', () => {
  it('that is no JSON is told where it breaks off', () => {
    expect(observed(compile('{\n  "a": 1,\n  }').observations)).toEqual(['schema-broken 2:9-10'])
    expect(observed(compile('{\n  "a": 1').observations)).toEqual(['schema-broken 2:9'])
  })

  it.each([
    ['null', 'why:group'],
    ['5', 'why:group'],
    ['[]', 'why:group'],
    ['{ "$id": 5 }', 'why:id'],
    ['{ "$id": "a.schema.json" }', 'why:id'],
  ])('that is %s is told', (text, term) => {
    expect(compile(text).observations).toMatchObject([
      { check: { code: 'schema-broken' }, at: { file: 'schemas/s0.schema.json' }, slots: { why: { term } } },
    ])
  })

  it.each(['"type": "zahl"', '"properties": 5', '"$ref": "nowhere.json"', '"$ref": "#/$defs/no"', '"x-unknown": 1', '"pattern": "("'])(
    'with %s is told, does not end the process, and leaves the others usable',
    (fault) => {
      const { schemas, observations } = compile(`{ "$id": "${ID}/a.json", ${fault} }`, `{ "$id": "${ID}/b.json", "type": "string" }`)
      expect(observations).toMatchObject([{ check: { code: 'schema-broken' }, at: { file: 'schemas/s0.schema.json' } }])
      expect([schemas.validator('s0'), schemas.validator('s1')?.(5)]).toEqual([undefined, false])
    },
  )

  it('that demands what its closed group does not have is told at that word', () => {
    const group = (required: string, more = '"additionalProperties": false,'): string =>
      `{ "$id": "${ID}/a.json", "type": "object", ${more}\n"required": ${required}, "properties": { "人数": {}, "金额": {} } }`
    expect(observed(compile(group('["人数", "金颜"]')).observations)).toEqual(['schema-broken 2:20-24'])
    expect(compile(group('["人数", "金颜"]')).observations[0]?.slots).toMatchObject({ word: '金颜', nearest: '金额' })
    expect(compile(group('["人数", "金颜"]', '')).observations).toEqual([]) // anything may be given
    expect(compile(group('["人数", "金额"]')).observations).toEqual([])
  })

  it('with the $id of another one is told, since nobody could say which is meant', () => {
    const { observations } = compile(`{ "$id": "${ID}/a.json" }`, `{ "$id": "${ID}/a.json", "type": "string" }`)
    expect(observations).toMatchObject([{ check: { code: 'schema-broken' }, at: { file: 'schemas/s1.schema.json' } }])
  })
})

it('annotations of the data dictionary are no unknown keywords', () => {
  const words = '"x-unit": "万元", "x-decimals": 2, "x-source": "附件1", "x-input": "required", "x-quantity": true, "x-note": "注"'
  expect(compile(`{ "$id": "${ID}/a.json", ${words} }`).observations).toEqual([])
})

it('a schema without an address is where its file lies', () => {
  const { schemas, observations } = compile('{ "properties": { "x": { "$ref": "s1.schema.json" } } }', '{ "type": "string" }')
  expect(observations).toEqual([])
  expect(['s0', 's1'].map((name) => schemas.validator(name)?.({ x: 5 }))).toEqual([false, false])
  expect(schemas.resolve('../s1.schema.json', 'https://jibao.example/schemas/formats/s2.schema.json')?.schema).toMatchObject({
    type: 'string',
  })
})

it('a reference is looked up from the schema it stands in, by path and by pointer', () => {
  const { schemas } = compile(`{ "$id": "${ID}/formats/a.json", "$defs": { "一/年": { "title": "一年" } } }`, `{ "$id": "${ID}/b.json" }`)
  expect(schemas.resolve('formats/a.json#/$defs/一~1年', `${ID}/b.json`)).toEqual({
    schema: { title: '一年' },
    base: `${ID}/formats/a.json`,
    steps: ['$defs', '一/年'],
  })
  expect(schemas.resolve('../b.json', `${ID}/formats/a.json`)?.base).toBe(`${ID}/b.json`)
  expect(schemas.resolve('no.json', `${ID}/b.json`)).toBeUndefined()
})

describe('schemas that were known when the program was packed', () => {
  const [a, b] = ['schemas/a.schema.json', 'schemas/b.schema.json'].map((file, i) => ({
    file,
    text: `{ "$id": "${ID}/${'ab'[i]}.json", "type": "strin"${i === 1 ? ', "properties": { "x": { "$ref": "a.json" } }' : ''} }`,
  })) as [SourceText, SourceText]
  const packed = new Map([
    ['a', { refersTo: [], validate: (() => true) as unknown as ValidateFunction }],
    ['b', { refersTo: ['a'], validate: (() => true) as unknown as ValidateFunction }],
  ])
  const broken = (isBuiltIn: (file: string) => boolean, ...more: SourceText[]): string[] =>
    compileSchemas([a, b, ...more], isBuiltIn, packed).observations.map(({ at }) => at.file)

  it('are not examined, and have the validators that were made then', () => {
    const { schemas, observations } = compileSchemas([a, b], () => true, packed)
    expect([observations, schemas.validator('b')]).toEqual([[], packed.get('b')?.validate])
    expect(schemas.resolve('a.json', `${ID}/b.json`)?.schema).toEqual({ $id: `${ID}/a.json`, type: 'strin' })
  })

  it('are examined where the site has one of that name, or one that they refer to', () => {
    expect(broken((file) => file === a.file)).toEqual([b.file])
    expect(broken((file) => file === b.file)).toEqual([a.file, b.file])
  })

  it('are examined where another takes the $id of one of them', () => {
    const other = { file: 'schemas/c.schema.json', text: `{ "$id": "${ID}/a.json" }` }
    expect(broken((file) => file !== other.file, other)).toEqual([a.file, b.file, other.file])
  })
})
