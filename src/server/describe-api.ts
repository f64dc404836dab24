import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { SCHEMAS } from './schema/index.ts'
import { VIEWS } from './view/index.ts'
import type { View } from './view-route.ts'

const CLOCKS: Readonly<Record<string, string>> = {
  on: 'The state of the world at the end of this day (2026-01-10), or at this instant (2026-01-10T18:00Z). Default: today.',
  known: 'What the record held by this day or instant. Default: now.',
  basis:
    '`recorded` (default) counts by when we recorded; `published` by when the source was published.',
  trust:
    '`reviewed` (default) counts accepted claims only; `read` counts unreviewed machine readings too, marked.',
  suppose: 'An assumption, as `ceasefire=yes`; may be repeated.',
  lang: '`en` (default) or `uk`: the language of computed sentences and of names.',
  without: 'An actor that is assumed to step out, as `USA@2026-03-01`; may be repeated.',
}

/** OpenAPI 3.1 at `/openapi.json`, from the same list of views that the routes are made of. */
export function describeApi(app: OpenAPIHono, version: string): void {
  const registry = app.openAPIRegistry
  for (const [name, schema] of Object.entries(toJsonSchemas())) {
    registry.registerComponent('schemas', name, schema as never)
  }
  for (const view of VIEWS) {
    registry.registerPath(toOperation(view, 'json'))
    if (view.hasCsv) registry.registerPath(toOperation(view, 'csv'))
    if (view.hasAtom) registry.registerPath(toOperation(view, 'atom'))
    if (view.figures.length > 0) app.openAPIRegistry.registerPath(toOperation(view, 'svg'))
  }
  app.get('/openapi.json', (c) => {
    c.header('Cache-Control', 'no-cache')
    return c.json(
      app.getOpenAPI31Document({
        openapi: '3.1.0',
        info: {
          title: 'Surety',
          version,
          description:
            'Every page of the site as JSON, its tables as CSV, its figures as SVG. A text cell of a CSV that a spreadsheet would run as a formula begins with an apostrophe.',
          license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
        },
      }),
    )
  })
}

type Operation = Parameters<OpenAPIHono['openAPIRegistry']['registerPath']>[0]

function toOperation(view: View, form: 'json' | 'csv' | 'atom' | 'svg'): Operation {
  const path = view.path === '/' ? '/index' : view.path.replace(/:(\w+)/g, '{$1}')
  const inPath = [...view.path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path' as const,
    required: true,
    schema: { type: 'string' as const },
  }))
  const inQuery = Object.entries({ ...CLOCKS, ...view.parameters })
    .filter(([name]) => name !== 'figure' || form === 'svg')
    .map(([name, description]) => ({
      name,
      in: 'query' as const,
      description,
      schema: { type: 'string' as const },
    }))
  return {
    method: 'get',
    path: `${path}.${form}`,
    operationId: `${view.name.charAt(0).toLowerCase()}${view.name.slice(1)}${{ json: '', csv: 'Csv', atom: 'Atom', svg: 'Svg' }[form]}`,
    summary: view.summary,
    parameters: [...inPath, ...inQuery],
    responses: {
      200: {
        description: view.summary,
        content: {
          json: { 'application/json': { schema: { $ref: `#/components/schemas/${view.name}` } } },
          csv: { 'text/csv': { schema: { type: 'string' as const } } },
          atom: { 'application/atom+xml': { schema: { type: 'string' as const } } },
          svg: { 'image/svg+xml': { schema: { type: 'string' as const } } },
        }[form],
      },
      400: toProblem('A value of the query is not understood.'),
      404: toProblem('What the address names is not on record.'),
    },
  }
}

function toProblem(description: string): Operation['responses'][string] {
  return {
    description,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }
}

/** Named component schemas. `z.toJSONSchema` is used because the registry's own converter makes `exactOptional` fields required. */
function toJsonSchemas(): Readonly<Record<string, object>> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => {
      // Fields may be added to an answer without breaking a reader of it.
      delete jsonSchema.additionalProperties
      delete jsonSchema.readOnly
    },
  })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema, $id, ...schema }]) => [id, schema]),
  )
}
