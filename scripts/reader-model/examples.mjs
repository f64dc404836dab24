// Turns annotated documents into what the layers of the reader's model learn from.

/** Every candidate of a document, with its features and the gold claims that it stands for. */
export function toExamples({ name, document, gold }, reader, isPhrase = false) {
  const places = reader.toPlaces(reader.readByRules(document, reader.nothing)).map((place) =>
    isPhrase
      ? {
          ...place,
          titles: [],
          before: [],
          after: [],
          memory: { ...place.memory, topic: undefined },
        }
      : place,
  )
  const candidates = places.flatMap((place) =>
    place.candidates.map((candidate, index) => {
      const { tokens } = place.reading.sentence
      return {
        place,
        index,
        candidate,
        head: tokens[candidate.head].start,
        start: tokens[candidate.from].start,
        end: tokens[candidate.to - 1].end,
        full: reader.toActFeatures(place, index, true),
        bare: reader.toActFeatures(place, index, false),
        act: 'none',
        golds: [],
      }
    }),
  )
  return { name, document, gold, places, candidates, isPhrase }
}

function overlap(a, b) {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared > 0 && 2 * shared >= Math.min(a.end - a.start, b.end - b.start)
}

/** Gives every gold claim the candidate that fits it best; `preference` scores a candidate for an act. */
export function assignGold({ candidates, gold }, preference) {
  for (const each of candidates) {
    each.act = 'none'
    each.golds = []
  }
  const spans = new Map()
  for (const claim of gold) {
    const key = `${claim.start}-${claim.end}-${claim.act}`
    spans.set(key, [...(spans.get(key) ?? []), claim])
  }
  const groups = [...spans.values()].sort((a, b) => a[0].end - a[0].start - (b[0].end - b[0].start))
  for (const golds of groups) {
    const [claim] = golds
    const fit = candidates.filter((each) => each.act === 'none' && overlap(claim, each))
    let best
    let most = Number.NEGATIVE_INFINITY
    for (const each of fit) {
      const inside = each.head >= claim.start && each.head < claim.end
      const own =
        (inside ? 2 : 0) +
        (each.candidate.rule?.act === claim.act ? 4 : 0) +
        preference(each, claim.act)
      if (own > most) {
        most = own
        best = each
      }
    }
    if (!best) continue
    best.act = claim.act
    best.golds = golds
  }
}

/** Before anything is learned: a verb with a modal, not the one that says who speaks, and an early one. */
export function preferPlain({ full, candidate, index }) {
  return (
    (full.includes('says') ? -1.5 : 0) +
    (candidate.group.modal ? 1 : 0) -
    0.2 * index -
    (candidate.link ? 0.5 : 0)
  )
}

/** The sentences of phrases.txt as documents with gold, names of states filled in by turns. */
export function toPhrases(text, states) {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  const named = states.filter((state) => state.demonyms.length > 0 && state.capitals.length > 0)
  return lines.map((line, i) => {
    const [a, b] = [named[(i * 7) % named.length], named[(i * 7 + 3) % named.length]]
    const filled = line
      .replaceAll('{A}', a.names[0])
      .replaceAll('{D}', a.demonyms[0])
      .replaceAll('{C}', a.capitals[0])
      .replaceAll('{B}', b.names[0])
    const gold = []
    let body = ''
    for (const part of filled.split(/(\[[a-z]+ [a-z0-9-]+: |\])/)) {
      const open = part.match(/^\[([a-z]+) ([a-z0-9-]+): $/)
      if (open) gold.push({ act: open[1], subject: open[2], start: body.length })
      else if (part === ']') gold.at(-1).end = body.length
      else body += part
    }
    const title = 'Security guarantees\n\n'
    const whole = title + body
    const blocks = [
      { kind: 'title', start: 0, end: title.length - 2 },
      { kind: 'paragraph', start: title.length, end: whole.length },
    ]
    const document = { id: `d-${i}`, text: whole, rights: 'own', blocks }
    const claims = gold.map(({ act, subject, start, end }) => ({
      act,
      subject,
      by: [],
      if: [],
      start: start + title.length,
      end: end + title.length,
    }))
    return { name: `phrase-${i}`, document, gold: claims }
  })
}
