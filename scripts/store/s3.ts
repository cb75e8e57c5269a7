// store: entries as objects of a bucket, at Amazon or wherever S3 is spoken (MinIO, Ceph, OSS, COS, OBS).

import { createHash } from 'node:crypto'
import { parseXml, XmlElement } from '@rgrove/parse-xml'
import { AwsClient } from 'aws4fetch'
import { Refused } from './server.ts'
import type { Shelf, Shelved } from './shelf.ts'

/** Tries after one that the server was too busy for. */
const RETRIES = 3

/** `address`: s3://bucket/prefix. All else is in the environment, under the names that everything gives it that speaks S3. */
export async function openS3(address: URL, env: NodeJS.ProcessEnv): Promise<Shelf> {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken } = env
  if (!accessKeyId || !secretAccessKey) throw new Refused('AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY', true)
  const region = env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'] ?? 'us-east-1'
  const bucket = bucketAt(address.hostname, region, env['AWS_ENDPOINT_URL_S3'] ?? env['AWS_ENDPOINT_URL'])
  const prefix = address.pathname === '' || address.pathname === '/' ? '' : `${decodeURIComponent(address.pathname.slice(1))}/`
  const client = new AwsClient({
    accessKeyId,
    secretAccessKey,
    ...(sessionToken ? { sessionToken } : {}),
    service: 's3',
    region,
    retries: RETRIES,
  })
  const ask = async (method: string, url: URL, body: Uint8Array = new Uint8Array(0)): Promise<Response> => {
    const digest = createHash('sha256').update(body).digest('hex')
    const headers = { 'X-Amz-Content-Sha256': digest }
    return client.fetch(url, { method, headers, ...(method === 'PUT' ? { body: new Uint8Array(body) } : {}) })
  }
  const objectAt = (name: string): URL => new URL(`${bucket}${encoded(prefix + name)}`)
  return {
    read: async (name) => {
      const answer = await ask('GET', objectAt(name))
      if (answer.ok) return new Uint8Array(await answer.arrayBuffer())
      return absentIn(answer)
    },
    has: async (name) => {
      const answer = await ask('HEAD', objectAt(name))
      if (!answer.ok) await absentIn(answer)
      return answer.ok
    },
    write: async (name, bytes) => void (await done(await ask('PUT', objectAt(name), bytes))),
    remove: async (name) => {
      const answer = await ask('DELETE', objectAt(name))
      await (answer.ok ? answer.body?.cancel() : absentIn(answer))
    },
    list: async function* () {
      for (let token: string | undefined = ''; token !== undefined;) {
        const url = new URL(bucket)
        url.search = String(new URLSearchParams({ 'list-type': '2', prefix, ...(token === '' ? {} : { 'continuation-token': token }) }))
        const page: XmlElement = parseXml(await (await done(await ask('GET', url))).text()).root ?? new XmlElement('')
        for (const one of childrenOf(page, 'Contents')) yield shelved(one, prefix)
        token = textOf(page, 'NextContinuationToken')
      }
    },
    close: async () => undefined,
  }
}

/** Ends with a slash. An endpoint that begins with the bucket's name is the bucket's own; any other has it in its path. */
export function bucketAt(bucket: string, region: string, endpoint: string | undefined): string {
  const base = new URL(endpoint ?? `https://${bucket}.s3.${region}.amazonaws.com`)
  const path = base.pathname.endsWith('/') ? base.pathname : `${base.pathname}/`
  return base.hostname.startsWith(`${bucket}.`) ? `${base.origin}${path}` : `${base.origin}${path}${bucket}/`
}

function encoded(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/')
}

async function done(answer: Response): Promise<Response> {
  if (!answer.ok) throw await refusal(answer)
  return answer
}

/** No object of that name is an answer; no bucket of that name is none. */
async function absentIn(answer: Response): Promise<undefined> {
  const error = await refusal(answer)
  if (answer.status !== 404 || error.message === 'NoSuchBucket') throw error
}

async function refusal(answer: Response): Promise<Refused> {
  const code = /<Code>(\w{1,64})<\/Code>/.exec(await answer.text())?.[1] ?? String(answer.status)
  return new Refused(code, answer.status === 401 || answer.status === 403)
}

/** A bucket does not know when an object was read, only when it was written. */
function shelved(object: XmlElement, prefix: string): Shelved {
  return {
    name: (textOf(object, 'Key') ?? '').slice(prefix.length),
    bytes: Number(textOf(object, 'Size')),
    used: Date.parse(textOf(object, 'LastModified') ?? '') || 0,
  }
}

function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => (child instanceof XmlElement && child.name === name ? child : []))
}

function textOf(element: XmlElement, name: string): string | undefined {
  return childrenOf(element, name)[0]?.text
}
