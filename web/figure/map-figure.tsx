import type { VNode } from 'preact'
import type { MapAnswer } from '../../src/views/index.ts'
import { ActorLink } from '../part/link.tsx'
import { toAddress, useFrame } from '../shell/frame.ts'
import { useWords } from '../words/use-words.ts'
import { EUROPE } from './europe.ts'
import { fill, stroke } from './ink.ts'
import { MapDrawing, placeEntries, toStanding } from './map-drawing.tsx'
import { SourceLine } from './source-line.tsx'
import { LegendDot, Swatch } from './swatch.tsx'

/** The map on a page: picture, legend that counts, those beyond it, source line. What it shows stands as a table elsewhere on the page. */
export function MapFigure({ answer }: { readonly answer: MapAnswer }): VNode {
  const frame = useFrame()
  const { t, date } = useWords()
  const { placed, beyond } = placeEntries(answer.entries)
  return (
    <figure class="figure map-figure">
      <figcaption>
        <strong>{answer.question.label}</strong>, {date(answer.asked.on)}
      </figcaption>
      {placed.length > 0 ? (
        <svg class="map" viewBox={`0 0 ${EUROPE.width} ${EUROPE.height}`} aria-hidden="true">
          <MapDrawing
            answer={answer}
            toLink={({ actor }) => toAddress(frame, `/states/${actor.id.toLowerCase()}`)}
          />
        </svg>
      ) : (
        <p>{t.figure.map.none}</p>
      )}
      {placed.length > 0 && <MapLegend answer={answer} />}
      {placed.length > 0 && beyond.length > 0 && (
        <p class="figure-beyond">
          {t.figure.map.beyond}
          {beyond.map((entry, index) => (
            <span key={entry.actor.id}>
              {index > 0 && '; '}
              <ActorLink actor={entry.actor} /> ({toStanding(entry, t)})
            </span>
          ))}
          .
        </p>
      )}
      <SourceLine asked={answer.asked} />
      {placed.length > 0 && <p class="figure-source">{t.figure.map.shapes}</p>}
    </figure>
  )
}

/** How many stand how, those beyond the map too. */
function MapLegend({ answer }: { readonly answer: MapAnswer }): VNode {
  const { t } = useWords()
  return (
    <ul class="figure-legend" aria-label={t.figure.legend}>
      {answer.counts.map(({ mark, words, n }) => (
        <li key={words}>
          <Swatch mark={mark} prefix="map" /> {n} {words}
          <span class="hidden">
            {': '}
            {answer.entries
              .filter(({ stands }) => stands === words)
              .map(({ actor }) => actor.name)
              .join(', ')}
          </span>
        </li>
      ))}
      {answer.entries.some(({ unreviewed }) => unreviewed) && (
        <li>
          <LegendDot mark="silent" part="unreviewed" prefix="map" /> {t.dottedEdge}
        </li>
      )}
      {answer.beneficiary && (
        <li>
          <svg class="swatch" width="28" height="20" aria-hidden="true">
            <g stroke-width="2" {...stroke('ink')}>
              <rect x="1" y="1" width="26" height="18" {...fill('field')} />
            </g>
          </svg>{' '}
          {t.figure.map.beneficiary(answer.beneficiary.name)}
        </li>
      )}
      <li>
        <svg class="swatch" width="28" height="20" aria-hidden="true">
          <rect width="28" height="20" {...fill('hairline')} />
        </svg>{' '}
        {t.figure.map.others}
      </li>
    </ul>
  )
}
