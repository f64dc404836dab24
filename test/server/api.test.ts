import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SCHEMAS } from '../../src/server/schema/index.ts'
import { listPages, openSite, type Site, toTwin } from './open-site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

interface ApiDescription {
  readonly openapi: string
  readonly paths: Readonly<
    Record<string, { readonly get: { readonly responses: Record<string, unknown> } }>
  >
  readonly components: {
    readonly schemas: Readonly<
      Record<string, { readonly properties?: object; readonly required?: readonly string[] }>
    >
  }
}

const describeApi = async (): Promise<ApiDescription> =>
  (await site.app.request('/openapi.json')).json() as Promise<ApiDescription>

/** The schema that the description names for an address. */
function findSchema(api: ApiDescription, path: string): keyof typeof SCHEMAS {
  const [template = ''] = Object.keys(api.paths).filter((candidate) =>
    new RegExp(`^${candidate.replace(/\{\w+\}/g, '[^/]+').replaceAll('.', '\\.')}$`).test(path),
  )
  const name = /schemas\/(\w+)/.exec(JSON.stringify(api.paths[template]?.get.responses['200']))?.[1]
  return (name ?? '') as keyof typeof SCHEMAS
}

describe('the API description', () => {
  it('is OpenAPI 3.1 with a named schema for every answer', async () => {
    const api = await describeApi()
    expect(api.openapi).toBe('3.1.0')
    for (const [path, { get }] of Object.entries(api.paths)) {
      if (path.endsWith('.json')) {
        expect(JSON.stringify(get.responses['200'])).toMatch(/#\/components\/schemas\/\w+Answer"/)
      }
    }
    expect(Object.keys(api.components.schemas)).toEqual(
      expect.arrayContaining(Object.keys(SCHEMAS)),
    )
  })

  it('points only at schemas that it holds', async () => {
    const api = await describeApi()
    const names = [...JSON.stringify(api).matchAll(/#\/components\/schemas\/(\w+)/g)]
    expect(names.length).toBeGreaterThan(50)
    for (const [, name = ''] of names) expect(api.components.schemas).toHaveProperty(name)
  })

  it('makes no field required that an answer may leave out', async () => {
    const { components } = await describeApi()
    expect(components.schemas.Asked?.properties).toHaveProperty('notice')
    expect(components.schemas.Asked?.required).not.toContain('notice')
  })

  it('fits every answer of the site, field for field', async () => {
    const api = await describeApi()
    for (const page of [...listPages(site), '/?trust=read', '/instruments/paris-declaration']) {
      const twin = toTwin(page, 'json')
      const answer: unknown = await (await site.app.request(twin)).json()
      const name = findSchema(api, twin.split('?')[0] ?? '')
      // A schema drops fields that it does not name: equal means that it names them all.
      expect([twin, SCHEMAS[name].parse(answer)]).toEqual([twin, answer])
    }
  })
})
