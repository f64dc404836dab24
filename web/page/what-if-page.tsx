import type { VNode } from 'preact'
import { TRUTHS } from '../../src/model/truth.ts'
import type { WhatIfAnswer, WhatIfLine } from '../../src/views/index.ts'
import { ActorLink, Link } from '../part/link.tsx'
import { TruthWord } from '../part/mark.tsx'
import { WhatIfTable } from '../part/what-if-table.tsx'
import { useFrame } from '../shell/frame.ts'
import { Page } from '../shell/page.tsx'
import { withQuery } from '../shell/query.ts'
import { useWords } from '../words/use-words.ts'

const EFFECTS: readonly WhatIfLine['effect'][] = [
  'wakes',
  'wakes-on-one-reading',
  'nearer',
  'nearer-on-one-reading',
  'changes',
]

/** How many facts are offered as links; the form names all. */
const OFFERED = 5

/** What would stand otherwise on assumptions: a form and links that need no script, and what changes. */
export function WhatIfPage({ answer }: { readonly answer: WhatIfAnswer }): VNode {
  const { t, content } = useWords()
  const { asked, assumptions, leaving, facts } = answer
  return (
    <Page
      title={t.what.title}
      kicker={<span lang={content}>{asked.framework.title}</span>}
      dek={t.what.about}
      asked={asked}
      bothLanguages
    >
      {assumptions.length + leaving.length > 0 ? (
        <>
          <Assumed answer={answer} />
          <Result answer={answer} />
        </>
      ) : (
        <section aria-labelledby="most">
          <h2 id="most">{t.what.most}</h2>
          <ul class="offers">
            {facts.slice(0, OFFERED).map(({ ref, question, truth, waiting }) => (
              <li key={ref}>
                <Link to="/what-if" with={{ suppose: `${ref}=yes` }}>
                  {question}
                </Link>{' '}
                <span class="hint">
                  {t.what.waiting(waiting)}; <Recorded truth={truth} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <AssumeForm answer={answer} />
    </Page>
  )
}

/** Each assumption in words, with a link that drops it. */
function Assumed({ answer: { assumptions, leaving } }: { readonly answer: WhatIfAnswer }): VNode {
  const { t, date } = useWords()
  return (
    <section aria-labelledby="assumed">
      <h2 id="assumed">{t.what.assumed}</h2>
      <ul class="assumed">
        {assumptions.map(({ written, question, value, from }) => (
          <li key={written}>
            {question} <TruthWord truth={value} />,{' '}
            {from ? t.what.from(date(from)) : t.what.throughout}{' '}
            <Drop name="suppose" written={written} />
          </li>
        ))}
        {leaving.map(({ written, actor, from }) => (
          <li key={written}>
            <ActorLink actor={actor} /> {t.what.leaves(date(from))}{' '}
            <Drop name="without" written={written} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Drop({
  name,
  written,
}: {
  readonly name: 'suppose' | 'without'
  readonly written: string
}): VNode {
  const { path, query } = useFrame()
  const key = written.split(name === 'suppose' ? '=' : '@')[0]
  const rest = query.filter(
    ([given, value]) =>
      !(given === name && value.split(/[=@]/)[0]?.toUpperCase() === key?.toUpperCase()),
  )
  return (
    <a class="drop" href={withQuery(path, rest)}>
      {useWords().t.what.drop}
    </a>
  )
}

function Result({
  answer: { asked, changed, provisions, legal },
}: {
  readonly answer: WhatIfAnswer
}): VNode {
  const { t, date, print } = useWords()
  return (
    <section class="whatif" aria-labelledby="result">
      <h2 id="result">{t.what.result(changed.length, provisions, date(asked.on))}</h2>
      {legal && <p>{print(legal)}</p>}
      {EFFECTS.map((effect) => {
        const found = changed.filter((line) => line.effect === effect)
        return found.length === 0 ? null : (
          <section key={effect} aria-labelledby={effect}>
            <h3 id={effect}>
              {t.what.groups[effect]}: {found.length}
            </h3>
            <WhatIfTable changed={found} caption={t.what.groups[effect]} />
          </section>
        )
      })}
      <p class="hint">{t.what.share}</p>
      <p class="more">
        <Link to="/provisions">{t.what.all}</Link>
      </p>
    </section>
  )
}

function AssumeForm({ answer: { facts, actors } }: { readonly answer: WhatIfAnswer }): VNode {
  const { t, say } = useWords()
  const { path, query } = useFrame()
  return (
    <section aria-labelledby="add">
      <h2 id="add">{t.what.add}</h2>
      <form class="assume" method="get" action={path}>
        {query.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <fieldset>
          <label class="wide">
            <span>{t.what.fact}</span>
            <select name="assume">
              <option value="">{t.what.none}</option>
              {facts.map(({ ref, question, truth }) => (
                <option key={ref} value={ref}>
                  {`${question} (${t.what.recorded(say.truth[truth].word)})`}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{t.what.value}</span>
            <select name="value">
              {TRUTHS.map((truth) => (
                <option key={truth} value={truth}>
                  {say.truth[truth].word}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{t.what.since}</span>
            <input type="date" name="from" />
          </label>
        </fieldset>
        <fieldset>
          <label class="wide">
            <span>{t.what.who}</span>
            <select name="leaves">
              <option value="">{t.what.nobody}</option>
              {actors.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{t.what.on}</span>
            <input type="date" name="leavesOn" />
          </label>
        </fieldset>
        <button type="submit">{t.what.compute}</button>
      </form>
    </section>
  )
}

function Recorded({ truth }: { readonly truth: WhatIfAnswer['facts'][number]['truth'] }): VNode {
  const { t, say } = useWords()
  return <>{t.what.recorded(say.truth[truth].word)}</>
}
