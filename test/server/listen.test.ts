import { OpenAPIHono } from '@hono/zod-openapi'
import { expect, it } from 'vitest'
import { listen } from '../../src/server/index.ts'

const app = new OpenAPIHono()
app.get('/', (c) => c.text('here'))

it('serves on this machine, takes a free port for 0, and gives it back', async () => {
  const first = await listen(app, 0)
  expect(await (await fetch(`http://127.0.0.1:${first.port}/`)).text()).toBe('here')
  await first.close()
  const second = await listen(app, first.port)
  expect(second.port).toBe(first.port)
  await second.close()
})

it('names the port that is taken, and what to do', async () => {
  const first = await listen(app, 0)
  await expect(listen(app, first.port)).rejects.toMatchObject({
    code: 'option-not-understood',
    message: `Port ${first.port} on 127.0.0.1 cannot be used (EADDRINUSE).`,
    hint: expect.stringContaining('another port'),
  })
  await first.close()
})
