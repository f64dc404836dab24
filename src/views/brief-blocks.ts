import type { Mark } from '../model/vocabulary.ts'
import type { Words } from '../model/words/en.ts'
import { type BriefDraft, toPinned } from './brief.ts'
import type { ClaimLine } from './claim-line.ts'
import type { ComparisonAnswer } from './comparison.ts'
import type { DossierAnswer } from './dossier.ts'
import type { HomeAnswer } from './home.ts'
import type { MatrixAnswer } from './matrix.ts'
import type { NeedsAnswer } from './needs.ts'
import type { PositionLine } from './positions.ts'
import type { StatusAnswer } from './status.ts'
import type { WhyAnswer } from './why.ts'
import { toSubjectWords } from './words.ts'

/** A block before its footnotes have numbers. */
export interface BlockDraft {
  readonly id: string
  readonly title: string
  readonly foreign?: boolean
  readonly sentences: readonly BriefDraft[]
}

/** How far a list in a brief goes: the answer behind it has the rest. */
const MOST = 12

/** The headline status: what is awake, the facts behind it, and what most provisions wait on. */
export function toHeadlineBlock(
  { asked, headline, facts, blocking }: HomeAnswer,
  { brief }: Words,
): BlockDraft {
  const from = toPinned('/', asked)
  return {
    id: 'headline',
    title: brief.headline,
    sentences: [
      ...headline.split(/(?<=\.)\s+(?=[\p{Lu}\d\u2068])/u).map((words, index) => ({
        id: `headline/${index + 1}`,
        words,
        from,
        claims: [],
      })),
      ...facts
        .filter(({ ref, evidence }) => !ref.includes(':') && evidence.length > 0)
        .map(({ ref, question, because, evidence }) => ({
          id: `headline/fact/${ref}`,
          words: `${question} ${because}`,
          from,
          claims: evidence,
        })),
      ...blocking.slice(0, 5).map(({ words, provisions }) => ({
        id: `headline/waits/${words}`,
        words: brief.waits(words, provisions),
        from,
        claims: [],
      })),
    ],
  }
}

/** One line of the matrix: every guarantor that was heard on it, and how many were not. */
export function toMatrixBlock(
  { asked, lines, rows }: MatrixAnswer,
  line: string,
  claims: ReadonlyMap<string, ClaimLine>,
  { brief }: Words,
): BlockDraft {
  const from = toPinned('/matrix', asked, { line })
  const cells = rows.flatMap(({ actor, cells: all }) =>
    all.filter((cell) => cell.line === line).map((cell) => ({ actor, cell })),
  )
  const silent: readonly Mark[] = ['silent']
  const quiet = cells.filter(({ cell }) => silent.includes(cell.mark))
  return {
    id: `matrix/${line}`,
    title: lines.find(({ id }) => id === line)?.label ?? line,
    sentences: [
      ...cells
        .filter(({ cell }) => !silent.includes(cell.mark))
        .map(({ actor, cell }) => ({
          id: `matrix/${line}/${actor.id}`,
          words: `${actor.name}: ${cell.words}`,
          from,
          claims: [cell.claim && claims.get(cell.claim)].flatMap((claim) => claim || []),
        })),
      {
        id: `matrix/${line}/silent`,
        words: brief.silent(quiet.map(({ actor }) => actor.name)),
        from,
        claims: [],
      },
    ],
  }
}

/** What one actor has bound itself to, offered and refused. */
export function toStateBlock({ asked, actor, headline, positions }: DossierAnswer): BlockDraft {
  const from = toPinned(`/states/${actor.id.toLowerCase()}`, asked)
  return {
    id: `state/${actor.id}`,
    title: actor.name,
    sentences: [
      { id: `state/${actor.id}/headline`, words: headline, from, claims: [] },
      ...positions
        .filter(({ state }) => state !== 'silent')
        .map((position) => ({
          id: `state/${actor.id}/${position.subject}`,
          words: `${toSubjectWords(position)}: ${position.words}`,
          from,
          claims: toMoving(position),
        })),
    ],
  }
}

function toMoving({ voices }: PositionLine): readonly ClaimLine[] {
  return voices.filter(({ part }) => part === 'moves').map(({ claim }) => claim)
}

/** A provision: what it says, its state and why, and the smallest sets of changes that would wake it. */
export function toProvisionBlock(
  { asked, provision, paraphrase, debtors }: WhyAnswer,
  { needs }: NeedsAnswer,
  { brief, sentences: say }: Words,
): BlockDraft {
  const path = `/provisions/${provision.id}`
  const from = toPinned(path, asked)
  const groups = new Map<string, { readonly names: string[]; readonly words: string }>()
  for (const { debtor, label, reading, sets, state } of needs) {
    const [first] = sets
    if (state !== 'asleep' || !first) continue
    const words = say.join(
      first.changes.map((change) => (change.to === 'no' ? say.endOf(change.words) : change.words)),
      'and',
    )
    const alone = needs.every((other) => other.reading === reading)
    const key = `${reading} ${words.replaceAll(debtor.name, '$')}`
    const group = groups.get(key) ?? {
      names: [],
      words: alone ? words : say.readAs(label, words),
    }
    group.names.push(debtor.name)
    groups.set(key, group)
  }
  const claims = debtors.flatMap(({ readings }) =>
    readings.flatMap(({ tree }) => (tree ? listEvidence(tree) : [])),
  )
  return {
    id: `provision/${provision.id}`,
    title: `${provision.instrument.title}: ${provision.title}`,
    foreign: true,
    sentences: [
      {
        id: `provision/${provision.id}/text`,
        words: say.foreign(paraphrase),
        from,
        claims: [],
      },
      {
        id: `provision/${provision.id}/state`,
        words: `${provision.stateWords}: ${provision.because}`,
        from,
        claims: [...new Map(claims.map((claim) => [claim.id, claim])).values()],
      },
      ...[...groups.values()].slice(0, MOST).map(({ names, words }, index) => ({
        id: `provision/${provision.id}/needs/${index + 1}`,
        words: brief.needs(say.names(names), words),
        from: toPinned(`${path}/needs`, asked),
        claims: [],
      })),
    ],
  }
}

function listEvidence(
  node: NonNullable<WhyAnswer['debtors'][number]['readings'][number]['tree']>,
): readonly ClaimLine[] {
  return [...node.evidence, ...node.of.flatMap(listEvidence)]
}

/** What an assumption would change, provision by provision. */
export function toWhatIfBlock(
  { asked, whatIf }: StatusAnswer,
  { brief, states, sentences: say }: Words,
): BlockDraft {
  const from = toPinned('/provisions', asked)
  const supposed = asked.suppose.join(', ')
  const changed = whatIf?.changed ?? []
  return {
    id: 'what-if',
    title: brief.whatIf(supposed),
    sentences: [
      ...(whatIf ? [{ id: 'what-if/legal', words: whatIf.legal, from, claims: [] }] : []),
      ...(changed.length === 0
        ? [{ id: 'what-if/none', words: brief.nothingChanges, from, claims: [] }]
        : changed.map(({ provision, before, after, words }) => ({
            id: `what-if/${provision.id}`,
            words: brief.changes(
              say.foreign(`${provision.instrument.title}: ${provision.title}`),
              states[before],
              states[after],
              words,
            ),
            from,
            claims: [],
          }))),
    ],
  }
}

/** What stands otherwise than on an earlier day. */
export function toChangesBlock(
  { asked, versus, facts, provisions, positions }: ComparisonAnswer,
  { brief, states, rungs, truth, sentences: say }: Words,
): BlockDraft {
  const from = toPinned('/compare', asked, { vs: versus.on })
  const none = rungs.silent
  return {
    id: 'changes',
    title: brief.since(versus.on),
    sentences: [
      ...facts.map(({ ref, question, before, after, because }) => ({
        id: `changes/fact/${ref}`,
        words: brief.changes(question, truth[before].word, truth[after].word, because),
        from,
        claims: [],
      })),
      ...provisions.map(({ id, title, before, after }) => ({
        id: `changes/provision/${id}`,
        words: brief.changes(
          say.foreign(title),
          before ? states[before.state] : brief.noSuchClause,
          after ? states[after.state] : brief.noSuchClause,
          after?.because ?? '',
        ),
        from,
        claims: [],
      })),
      ...positions.map(({ actor, subject, subjectName, before, after }) => ({
        id: `changes/position/${actor.id}/${subject}`,
        words: brief.changes(
          `${actor.name}, ${toSubjectWords({ subject, subjectName })}`,
          before ?? none,
          after ?? none,
          '',
        ),
        from,
        claims: [],
      })),
      ...(facts.length + provisions.length + positions.length === 0
        ? [{ id: 'changes/none', words: brief.nothingChanges, from, claims: [] }]
        : []),
    ],
  }
}
