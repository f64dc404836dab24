import type { VNode } from 'preact'
import type { BriefChoices } from '../../src/views/index.ts'
import { useFrame } from '../shell/frame.ts'
import { Page } from '../shell/page.tsx'
import { useWords } from '../words/use-words.ts'

/** Choosing the blocks of a brief: one form without a script, whose address is the brief. */
export function BriefChoicesPage({ answer }: { readonly answer: BriefChoices }): VNode {
  const { t, content } = useWords()
  const { query } = useFrame()
  const { asked, lines, actors, provisions } = answer
  const given = query.filter(([name]) => name !== 'on' && name !== 'known')
  return (
    <Page
      title={t.brief.choose}
      kicker={<span lang={content}>{asked.framework.title}</span>}
      dek={t.brief.about}
      asked={asked}
      bothLanguages
    >
      <form class="brief-choices" method="get" action="/briefs">
        {[['on', asked.on] as const, ['known', asked.known] as const, ...given].map(
          ([name, value]) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ),
        )}
        <label>
          <input type="checkbox" name="headline" value="yes" checked /> {t.brief.headline}
        </label>
        <Choice
          name="line"
          label={t.brief.line}
          options={lines.map(({ id, label }) => [id, label])}
        />
        <Choice
          name="state"
          label={t.brief.state}
          options={actors.map(({ id, name }) => [id, name])}
        />
        <Choice
          name="provision"
          label={t.brief.provision}
          lang={content}
          options={provisions.map(({ id, title, instrument }) => [id, `${instrument}: ${title}`])}
        />
        <label>
          <span>{t.brief.assume}</span>
          <input type="text" name="assume" placeholder="ceasefire=yes" />
        </label>
        <label>
          <span>{t.brief.since}</span>
          <input type="date" name="since" />
        </label>
        <label>
          <input type="checkbox" name="sources" value="yes" checked /> {t.brief.sources}
        </label>
        <button type="submit">{t.brief.make}</button>
      </form>
    </Page>
  )
}

function Choice({
  name,
  label,
  options,
  lang,
}: {
  readonly name: string
  readonly label: string
  readonly options: readonly (readonly [string, string])[]
  readonly lang?: string | undefined
}): VNode {
  return (
    <label>
      <span>{label}</span>
      <select name={name}>
        <option value="">–</option>
        {options.map(([value, words]) => (
          <option key={value} value={value} lang={lang}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
