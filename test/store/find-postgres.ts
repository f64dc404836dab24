import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** A database of our own on a PostgreSQL server, or why there is none. */
export type FoundPostgres =
  | { readonly url: string; readonly drop: () => Promise<void> }
  | { readonly skipped: string }

/** Finds PostgreSQL by SURETY_POSTGRES, or on this machine when we may ask it as `postgres`, and makes an empty database. */
export async function findPostgres(): Promise<FoundPostgres> {
  const given = process.env.SURETY_POSTGRES
  const found = given ? { url: given, end: () => undefined } : createLocalRole()
  if ('skipped' in found) return refuseInCi(found)
  const name = `surety_test_${randomBytes(6).toString('hex')}`
  try {
    await run(found.url, `create database ${name}`)
  } catch (error) {
    found.end()
    return refuseInCi({ skipped: `PostgreSQL refuses to create a database (${String(error)})` })
  }
  const url = new URL(found.url)
  url.pathname = `/${name}`
  const drop = async () => {
    await run(found.url, `drop database if exists ${name} with (force)`)
    found.end()
  }
  return { url: url.href, drop }
}

function createLocalRole(): { url: string; end: () => void } | { skipped: string } {
  const role = `surety_test_${randomBytes(6).toString('hex')}`
  const password = randomBytes(12).toString('hex')
  const ask = (statement: string) =>
    execFileSync('su', ['postgres', '-c', `psql -q -v ON_ERROR_STOP=1 -c "${statement}"`], {
      stdio: 'pipe',
      timeout: 20_000,
    })
  try {
    ask(`create role ${role} login createdb password '${password}'`)
  } catch {
    return {
      skipped:
        'no PostgreSQL found: set SURETY_POSTGRES to the address of one whose user may create databases',
    }
  }
  return {
    url: `postgres://${role}:${password}@127.0.0.1:5432/postgres`,
    end: () => ask(`drop role ${role}`),
  }
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function refuseInCi(found: { skipped: string }): { skipped: string } {
  if (process.env.CI === 'true') throw new Error(`PostgreSQL is needed under CI: ${found.skipped}`)
  return found
}
