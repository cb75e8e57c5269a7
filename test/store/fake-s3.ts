// test: an S3 that keeps its objects in memory and answers only what is signed. The signature is worked out here once more,
// from AWS Signature Version 4 as it is published, not by the library that signs.

import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface FakeS3 {
  /** What has to be in the environment for it. */
  readonly env: Readonly<Record<string, string>>
  readonly objects: Map<string, Buffer>
  /** `PUT /bucket/key`, as they came. */
  readonly asked: string[]
  /** So many answers from now on are 503. */
  busy(times: number): void
}

const KEY_ID = 'AKIDTEST'
const SECRET = 'geheim/schlüssel'
/** So small that lists have several pages. */
const PAGE = 3

export async function startS3(bucket = 'bucket'): Promise<FakeS3> {
  const objects = new Map<string, Buffer>()
  const asked: string[] = []
  let isBusy = 0
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      asked.push(`${request.method} ${request.url}`)
      if (isBusy > 0) return void ((isBusy -= 1), refuse(response, 503, 'SlowDown'))
      if (!isSigned(request, body)) return refuse(response, 403, 'SignatureDoesNotMatch')
      answer(request, response, body, objects, bucket)
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return {
    env: {
      AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}`,
      AWS_REGION: 'cn-test-1',
      AWS_ACCESS_KEY_ID: KEY_ID,
      AWS_SECRET_ACCESS_KEY: SECRET,
    },
    objects,
    asked,
    busy: (times) => void (isBusy = times),
  }
}

function answer(
  { method, url = '' }: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
  objects: Map<string, Buffer>,
  bucket: string,
): void {
  const { pathname, searchParams } = new URL(url, 'http://x')
  if (!pathname.startsWith(`/${bucket}/`)) return refuse(response, 404, 'NoSuchBucket')
  const key = decodeURIComponent(pathname.slice(bucket.length + 2))
  if (method === 'GET' && key === '') return void response.end(listed(objects, searchParams))
  if (method === 'PUT') objects.set(key, body)
  if (method === 'DELETE') objects.delete(key)
  const object = objects.get(key)
  if ((method === 'GET' || method === 'HEAD') && !object) return refuse(response, 404, 'NoSuchKey')
  response.statusCode = method === 'DELETE' ? 204 : 200
  response.end(method === 'GET' ? object : '')
}

function listed(objects: ReadonlyMap<string, Buffer>, asked: URLSearchParams): string {
  const keys = [...objects.keys()].filter((key) => key.startsWith(asked.get('prefix') ?? '')).sort()
  const from = Number(asked.get('continuation-token') ?? 0)
  const rows = keys
    .slice(from, from + PAGE)
    .map(
      (key) =>
        `<Contents><Key>${key.replaceAll('&', '&amp;')}</Key><LastModified>2026-01-02T03:04:05.000Z</LastModified><Size>${objects.get(key)?.length}</Size></Contents>`,
    )
  const next = from + PAGE < keys.length ? `<NextContinuationToken>${from + PAGE}</NextContinuationToken>` : ''
  return `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${rows.join('')}${next}</ListBucketResult>`
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.statusCode = status
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${KEY_ID}</Message></Error>`)
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function isSigned({ headers, method = '', url = '' }: IncomingMessage, body: Buffer): boolean {
  const said = /Credential=([^/]+)\/(\d+)\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=(\w+)$/.exec(
    headers.authorization ?? '',
  )
  if (!said) return false
  const [, keyId, day = '', region = '', names = '', signature] = said
  const { pathname, searchParams } = new URL(url, 'http://x')
  const query = [...searchParams].map((pair) => pair.map(escaped).join('=')).sort()
  const digest = sha256(body)
  const canonical = [
    method,
    pathname,
    query.join('&'),
    ...names.split(';').map((name) => `${name}:${String(headers[name])}`),
    '',
    names,
    digest,
  ].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n')
  const key = [day, region, 's3', 'aws4_request'].reduce<Buffer | string>((secret, word) => hmac(secret, word), `AWS4${SECRET}`)
  return keyId === KEY_ID && headers['x-amz-content-sha256'] === digest && hmac(key, text).toString('hex') === signature
}

const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex')
const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest()
const escaped = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
