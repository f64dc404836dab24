import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { evaluateReader, type GoldDocument } from '../../src/app/evaluate-reader.ts'
import { toDocument } from '../../src/intake/index.ts'
import { readDocument } from '../../src/reader/index.ts'

// The reports are other people's texts and no part of the project: whoever has them names their folders.
const texts = process.env.SURETY_TEXTS ?? ''
const gold = process.env.SURETY_GOLD ?? ''
const present = texts !== '' && gold !== '' && existsSync(texts) && existsSync(gold)
const NOTHING = { actors: [], persons: [], instruments: [] }
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

test('real reports are read with a detection F1 of at least 0.40, even without a framework', (context) => {
  if (!present) context.skip('SURETY_TEXTS and SURETY_GOLD name no folders')
  const documents = readdirSync(gold)
    .filter((file) => file.endsWith('.yaml'))
    .map(load)
  const result = evaluateReader(documents, (document) => readDocument(document, NOTHING))
  expect(result.documents).toBe(documents.length)
  expect(result.detection.f1).toBeGreaterThanOrEqual(0.4)
})

function load(name: string): GoldDocument {
  const value = parse(readFileSync(join(gold, name), 'utf8')) as {
    document: string
    published?: unknown
  }
  const text = readFileSync(join(texts, value.document), 'utf8')
  const told = value.published == null ? {} : { publishedOn: String(value.published) }
  return { name, gold: value, document: toDocument({ text, name, ...told }, sha256) }
}
