/** Words of the page that asks what would stand otherwise. */
export const EN_WHAT_IF = {
  title: 'What would switch on if …?',
  about:
    'Assume a fact or a withdrawal, and every provision is computed again beside how it stands now.',
  assumed: 'Assumed',
  throughout: 'throughout',
  from: (date: string) => `from ${date}`,
  leaves: (date: string) => `steps out of everything on ${date}, notice periods kept`,
  drop: 'drop',
  most: 'What most provisions wait on',
  waiting: (count: number) => (count === 1 ? '1 provision waits' : `${count} provisions wait`),
  add: 'Assume a fact, or that somebody steps out',
  fact: 'Fact',
  value: 'is',
  since: 'From (optional)',
  who: 'Who steps out',
  on: 'On (optional)',
  compute: 'Compute',
  none: 'nothing',
  nobody: 'nobody',
  recorded: (word: string) => `on record: ${word}`,
  result: (changed: number, all: number, date: string) =>
    changed === 0
      ? `On ${date} none of ${all} provisions would stand otherwise.`
      : `On ${date} ${changed} of ${all} provisions would stand otherwise.`,
  groups: {
    wakes: 'Would wake',
    'wakes-on-one-reading': 'Would wake on one reading only',
    nearer: 'Would still wait, on less',
    'nearer-on-one-reading': 'Would still wait, on less on one reading only',
    changes: 'Would change otherwise',
  },
  oneReading: 'on one reading only',
  provision: 'Provision',
  before: 'Without',
  after: 'With',
  words: 'In words',
  share: 'The address of this page holds every assumption: whoever opens it sees the same.',
  all: 'Every provision on these assumptions',
}
