import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { LIGHT } from './light.ts'

it('a picture that stands alone has the light values of the stylesheet', () => {
  const sheet = readFileSync('web/style/10-ground.css', 'utf8')
  const tokens = [...sheet.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}),/g)]
  const values = new Map(tokens.map(([, name = '', value = '']) => [name, value]))
  for (const [name, value] of Object.entries(LIGHT))
    expect([name, value]).toEqual([name, values.get(name)])
})
