import type { Claim } from '../model/claim.ts'
import type { Framework, FrameworkFile } from '../model/framework.ts'
import { SuretyError } from '../model/problem.ts'
import type { Statement } from '../model/statement.ts'
import { toJudgement } from '../review/index.ts'
import { FOREVER } from './forever.ts'
import type { Draft, LedgerWriter, ParseFramework, Sha256 } from './ports.ts'

/** What recording a framework changed. */
export interface FrameworkRecorded {
  readonly files: number
  readonly claims: number
  readonly judgements: number
}

/**
 * Records a framework's files and curated rows: the same content does nothing, a changed row becomes a new claim that supersedes
 * the old one, a row that is gone is withdrawn. Rejects with `framework-faulty` or `framework-mismatch`.
 */
export async function recordFramework(
  writer: LedgerWriter,
  files: readonly FrameworkFile[],
  parse: ParseFramework,
  sha256: Sha256,
): Promise<FrameworkRecorded> {
  const framework = parseOrRefuse(files, parse)
  const recorded = await writer.frameworkFiles(FOREVER)
  checkSameFramework(framework, recorded, parse)
  const { sequence } = await writer.head()
  const statements = await writer.statements({ known: FOREVER, basis: 'recorded' })
  const fileDrafts = toFileDrafts(framework.id, files, recorded, sequence, sha256)
  const rowDrafts = toRowDrafts(framework, statements)
  const drafts = [...fileDrafts, ...rowDrafts]
  if (drafts.length > 0) await writer.append(drafts)
  const count = (kind: string): number => drafts.filter(({ body }) => body.kind === kind).length
  return { files: fileDrafts.length, claims: count('claim'), judgements: count('judgement') }
}

/** A framework without a fault, or an error that tells the first faults. */
export function parseOrRefuse(files: readonly FrameworkFile[], parse: ParseFramework): Framework {
  const { framework, faults } = parse(files)
  if (framework) return framework
  const told = faults
    .slice(0, 5)
    .map(({ file, line, field, sentence }) => `${file}:${line} ${field}: ${sentence}`)
  const more = faults.length > told.length ? ` (and ${faults.length - told.length} more)` : ''
  throw new SuretyError(
    'framework-faulty',
    `The framework cannot be read: ${told.join('; ')}${more}.`,
    'Run `surety check FOLDER` to see every fault, and mend them.',
  )
}

function checkSameFramework(
  framework: Framework,
  recorded: readonly FrameworkFile[],
  parse: ParseFramework,
): void {
  if (recorded.length === 0) return
  const other = parse(recorded).framework?.id
  if (other === undefined || other === framework.id) return
  throw new SuretyError(
    'framework-mismatch',
    `This store holds the framework ${other}, not ${framework.id}.`,
    'One store holds one framework: name another store with --store DIR.',
  )
}

function toFileDrafts(
  framework: string,
  files: readonly FrameworkFile[],
  recorded: readonly FrameworkFile[],
  sequence: number,
  sha256: Sha256,
): readonly Draft[] {
  const old = new Map(recorded.map((file) => [file.path, file.text]))
  const kept = new Set(files.map((file) => file.path))
  // The head's position makes the key new when a file goes back to an earlier content.
  return [
    ...files
      .filter((file) => old.get(file.path) !== file.text)
      .map(
        (file): Draft => ({
          key: `framework-file:${file.path}:${sha256(file.text)}:${sequence}`,
          body: { kind: 'framework-file', framework, file },
        }),
      ),
    ...recorded
      .filter((file) => !kept.has(file.path))
      .map(
        ({ path }): Draft => ({
          key: `framework-file-removed:${path}:${sequence}`,
          body: { kind: 'framework-file-removed', framework, path },
        }),
      ),
  ]
}

function toRowDrafts(framework: Framework, statements: readonly Statement[]): readonly Draft[] {
  const by = framework.maintainers[0] ?? framework.id
  const known = new Map(statements.map((statement) => [statement.claim.id, statement]))
  const standing = new Map<string, Statement>()
  for (const statement of statements) {
    const { origin } = statement.claim
    if (origin.kind === 'curated' && statement.standing === 'accepted')
      standing.set(origin.row, statement)
  }
  const rows = new Set<string>()
  const drafts = framework.record.flatMap((claim): readonly Draft[] => {
    const row = toRow(claim)
    rows.add(row)
    const before = standing.get(row)
    if (before?.claim.id === claim.id) return []
    const same = known.get(claim.id)
    // What a reviewer rejected stays rejected: the framework does not overrule a person.
    if (same?.standing === 'rejected') return []
    return [
      ...(same ? [] : [{ key: `claim:${claim.id}`, body: { kind: 'claim' as const, claim } }]),
      toJudgement(same ?? { claim, judgements: [] }, {
        verdict: 'accept',
        by,
        reason: 'a row of the framework',
      }),
      ...(before
        ? [
            toJudgement(before, {
              verdict: 'supersede',
              by,
              reason: 'the row was changed',
              replacement: claim.id,
            }),
          ]
        : []),
    ]
  })
  const gone = [...standing].filter(([row]) => !rows.has(row))
  return [
    ...drafts,
    ...gone.map(([, statement]) =>
      toJudgement(statement, {
        verdict: 'withdraw',
        by,
        reason: 'the row was removed',
      }),
    ),
  ]
}

function toRow(claim: Claim): string {
  return claim.origin.kind === 'curated' ? claim.origin.row : claim.id
}
