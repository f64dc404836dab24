import { BriefChoicesPage, BriefPage } from '../../../web/index.ts'
import { toBriefSpec } from '../../app/ask-brief.ts'
import { SCHEMAS } from '../schema/index.ts'
import { toView, type View } from '../view-route.ts'

export const BRIEF_VIEW: View = toView({
  path: '/briefs',
  name: 'BriefAnswer',
  summary:
    'Chosen answers as a page to print: every sentence with its question, the words behind it as footnotes',
  parameters: {
    headline:
      '`no` leaves the headline out, `yes` puts it in. Default: in when no other block is named.',
    line: 'One line of the matrix, by its id (`land-force`).',
    state: 'Actors whose dossier is told, by their ids, with commas (`POL,DEU`).',
    provision: 'A provision, by its id, with why and what it would take.',
    assume: 'An assumption, as `ceasefire=yes`: what it would change.',
    since: 'What changed in the world since this day.',
    sources: '`yes` lists the sources of the footnotes.',
  },
  schema: SCHEMAS.BriefAnswer,
  ask: (answers, question, input) => answers.brief(question, toBriefSpec(input)),
  page: BriefPage,
  revalidate: true,
})

export const BRIEF_CHOICES_VIEW: View = toView({
  path: '/briefs/new',
  name: 'BriefChoicesAnswer',
  summary: 'What a brief can be made of',
  parameters: {},
  schema: SCHEMAS.BriefChoicesAnswer,
  ask: (answers, question) => answers.briefChoices(question),
  page: BriefChoicesPage,
})
