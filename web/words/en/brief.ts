/** Words of the pages of briefs. */
export const EN_BRIEF = {
  title: 'Brief',
  choose: 'Make a brief',
  about:
    'Choose what it says. Every sentence keeps the question that gave it, at these two dates, and the words behind it stand as footnotes.',
  headline: 'Where the guarantees stand',
  line: 'A line of support, state by state',
  state: 'What one state has offered and refused',
  provision: 'A provision, why it is in its state, and what it would take',
  assume: 'What if',
  since: 'What changed since',
  sources: 'Sources',
  make: 'Make the brief',
  answer: 'the answer',
  notes: 'Footnotes',
  passage: 'the passage',
}
