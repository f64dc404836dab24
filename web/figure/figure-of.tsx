import type { VNode } from 'preact'
import type {
  DossierAnswer,
  InstrumentAnswer,
  LineAnswer,
  MapAnswer,
  PositionLine,
  TimelineAnswer,
} from '../../src/views/index.ts'
import { useWords } from '../words/use-words.ts'
import type { Writing } from '../words/writing.ts'
import { toLadderPicture } from './ladder-lanes.ts'
import type { LanesPicture } from './lanes.ts'
import { LanesFigure } from './lanes-figure.tsx'
import { LanesSheet } from './lanes-sheet.tsx'
import { MapFigure } from './map-figure.tsx'
import { MapSheet } from './map-sheet.tsx'
import { toPartySteps } from './party-steps.ts'
import { toSpanPicture } from './span-lanes.ts'
import { StepsFigure } from './steps-figure.tsx'
import { StepsSheet } from './steps-sheet.tsx'
import { toStripPicture } from './strip-lanes.ts'
import { toVoicePicture } from './voice-lanes.ts'

/** A figure of an answer: as it stands on a page, and as a file of its own. */
export interface FigureOf<A> {
  /** What an address calls it: `figure=ladder`. */
  readonly name: string
  readonly toTitle: (answer: A, writing: Writing) => string
  readonly OnPage: (props: { readonly answer: A }) => VNode
  readonly Alone: (props: { readonly answer: A }) => VNode
}

/** Everybody's words on one line, a lane for each. */
export const LINE_VOICES = toLanes(
  'voices',
  ({ asked, line, groups, others }: LineAnswer, writing) =>
    toVoicePicture(
      [...groups.flatMap(({ entries }) => entries), ...others].map(({ actor, positions }) => ({
        id: actor.id,
        label: actor.name,
        to: `/states/${actor.id.toLowerCase()}`,
        positions,
      })),
      {
        title: writing.t.figure.voices.ofLine(line.label),
        about: writing.t.figure.voices.about,
        asked,
      },
      writing,
    ),
)

/** How many stand where on one line, a dot for each. */
export const LINE_STRIP = toLanes('strip', toStripPicture)

/** One actor's words, a lane for each subject. */
export const DOSSIER_VOICES = toLanes(
  'voices',
  ({ actor, asked, positions }: DossierAnswer, writing) =>
    toVoicePicture(
      positions.map((position) => ({ ...toSubjectRow(position), positions: [position] })),
      {
        title: writing.t.figure.voices.ofActor(actor.name),
        about: writing.t.figure.voices.about,
        asked,
      },
      writing,
    ),
)

/** Where one actor stands, subject by subject. */
export const DOSSIER_LADDER = toLanes('ladder', toLadderPicture)

/** States of clauses over time. */
export const TIMELINE_SPANS: FigureOf<TimelineAnswer> = toLanes('spans', toSpanPicture)

/** The parties of an instrument over time. */
export const INSTRUMENT_STEPS: FigureOf<InstrumentAnswer> = {
  name: 'steps',
  toTitle: ({ instrument }, { t }) => t.figure.steps.title(instrument.shortTitle),
  OnPage: ({ answer }) => <StepsFigure picture={toPartySteps(answer, useWords())} />,
  Alone: ({ answer }) => <StepsSheet picture={toPartySteps(answer, useWords())} />,
}

/** Who stands where on a map. */
export const STATE_MAP: FigureOf<MapAnswer> = {
  name: 'map',
  toTitle: ({ question }, { t }) => t.figure.map.title(question.label),
  OnPage: MapFigure,
  Alone: MapSheet,
}

function toLanes<A>(
  name: string,
  toPicture: (answer: A, writing: Writing) => LanesPicture,
): FigureOf<A> {
  return {
    name,
    toTitle: (answer, writing) => toPicture(answer, writing).title,
    OnPage: ({ answer }) => <LanesFigure picture={toPicture(answer, useWords())} prefix={name} />,
    Alone: ({ answer }) => <LanesSheet picture={toPicture(answer, useWords())} />,
  }
}

/** An instrument has a page as such; a subject one among the lines. */
function toSubjectRow({ subject, subjectName }: PositionLine): {
  readonly id: string
  readonly label: string
  readonly to: string
} {
  return { id: subject, label: subjectName, to: `/lines/${subject}` }
}
