import irregular from '../lexicon/irregular-verbs.json' with { type: 'json' }

const IRREGULAR: Readonly<Record<string, readonly string[]>> = irregular

/** All forms of an English verb, the base form first. Irregular verbs come from the lexicon. */
export function toForms(verb: string): readonly string[] {
  const listed = IRREGULAR[verb]
  if (listed) return [verb, ...listed]
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb
  if (/[^aeiou]y$/.test(verb)) {
    const root = verb.slice(0, -1)
    return [verb, `${root}ies`, `${root}ied`, `${verb}ing`]
  }
  const third = /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`
  const forms = [verb, third, `${stem}ed`, `${stem}ing`]
  // "allotted", "channelled": whether a last consonant doubles hangs on stress and on the country, so both are known.
  const double = DOUBLING.test(verb) ? `${verb}${verb.at(-1)}` : undefined
  return double === undefined ? forms : [...forms, `${double}ed`, `${double}ing`]
}

const DOUBLING = /(?:^|[^aeiou])[aeiou][bdgklmnprt]$/

/** How a form of a verb stands: `base` and `third` are finite in the present, `past` may also be a participle. */
export type VerbForm = 'base' | 'third' | 'past' | 'gerund'

export function toVerbForm(form: string, verb: string): VerbForm {
  if (form === verb) return 'base'
  if (form.endsWith('ing')) return 'gerund'
  if (form.endsWith('s') && !IRREGULAR[verb]?.includes(form)) return 'third'
  return form.endsWith('s') && !form.endsWith('ss') && form !== 'was' ? 'third' : 'past'
}
