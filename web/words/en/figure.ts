import type { Child } from '../child.ts'

/** Words of pictures, and of the pages that show one. */
export const EN_FIGURE = {
  source: (
    framework: Child,
    on: string,
    known: string,
    position: number,
    hash: string,
  ): readonly Child[] => [
    'Source: Surety, ',
    framework,
    `. The world on ${on}, as known on ${known}. Ledger position ${position}, hash ${hash}.`,
  ],
  legend: 'What the marks mean, and how many have each',
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
