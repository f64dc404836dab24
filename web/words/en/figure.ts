import type { Child } from '../child.ts'

/** Words of pictures, and of the pages that show one. */
export const EN_FIGURE = {
  source: (
    framework: Child,
    on: string,
    known: string,
    published: boolean,
    read: boolean,
    record: string,
  ): readonly Child[] => [
    'Source: Surety, ',
    framework,
    `. The world on ${on}, as known on ${known}`,
    published ? ', counting by publication' : '',
    read ? ', counting machine readings that nobody reviewed' : '',
    `. ${record}.`,
  ],
  record: (position: number, hash: string) => `Ledger position ${position}, hash ${hash}`,
  legend: 'What the marks mean, and how many have each',
  empty: 'Nothing that can be drawn is on record by this date.',
  said: {
    silent: 'nothing of its own: a demand, a meeting, an allegation or a withdrawal',
    refused: 'will not, or objects',
  },
  embed: 'Embed this figure',
  embedAbout:
    'The figure alone, at these two dates, for a page of yours. It never changes; its source line leads back here.',
  embedFrame: 'Put this into your page:',
  embedAlone: 'See it as it will stand there',
  asSvg: 'The same as an SVG file',
  names: {
    map: 'Map',
    voices: 'Who said what, when',
    strip: 'How many stand where',
    ladder: 'Ladder',
    steps: 'Parties over time',
    spans: 'States over time',
  },
  cite: 'Cite this figure by its page: ',
  voices: {
    ofLine: (line: string) => `${line}: who said what, when`,
    ofActor: (actor: string) => `${actor}: what it said, when`,
    about:
      'A square sets where one stands on that date; a ring did before; a small ring is said of one by others.',
  },
  ladder: {
    title: (actor: string) => `The ladder of ${actor}`,
    about:
      'Weakest left. A square is where it stands by its own word; a ring, where it stood before.',
  },
  strip: {
    title: (line: string) => `${line}: how many stand where`,
    about: 'Every square is one guarantor.',
  },
  steps: {
    title: (instrument: string) => `${instrument}: parties over time`,
    about: 'Who joined on no single known day counts from the last day on which it can have been.',
    undated: (n: string) => `${n} more are on record without a date.`,
  },
  spans: {
    title: 'How provisions stood over time',
    about: 'A lane for each debtor and reading.',
    many: (n: string) => `${n} lanes are too many to be drawn: choose one provision.`,
  },
  map: {
    title: (label: string) => `${label}: who stands where on the map`,
    kicker: 'Map',
    lead: (count: string, stands: string) => `${count}: ${stands}`,
    choose: 'Show on the map',
    other: 'Provisions are shown from their own pages.',
    provisions: 'Every provision',
    beyond: 'Not on this map: ',
    none: 'Nobody asked about lies on this map of Europe; the table below says where they stand.',
    beneficiary: (name: string) => `${name}, for which the guarantees are made`,
    outlined: (name: string) =>
      `In outline: ${name}, for which the guarantees are made. Grey: not asked about.`,
    others: 'not asked about',
    shapes:
      'Outlines: Natural Earth, with Crimea and Sevastopol drawn in Ukraine (UN General Assembly resolution 68/262). No outline is a finding about a border.',
    table: 'The same as a table',
    caption: 'Where each stands; every name leads to everything on record of it.',
    state: 'State or body',
    stands: 'Stands',
    detail: 'In more words',
    unreviewed: 'machine-read, not yet reviewed',
    line: 'The words behind it',
    provision: 'Why, step by step',
    more: 'The same as a table, and every other line on the map',
  },
}
