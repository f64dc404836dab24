import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'

/** Parts of speech (Universal Dependencies tags) of the words of a text. */
export interface Tagger {
  readonly tag: (text: string) => readonly TaggedWord[]
}

/** One word as the tagger cut it; offsets into the text given to it. */
export interface TaggedWord {
  readonly start: number
  readonly end: number
  readonly tag: string
}

let loaded: Tagger | undefined

/** The tagger of wink-nlp, loaded on first use and kept. */
export function toTagger(): Tagger {
  loaded ??= createTagger()
  return loaded
}

function createTagger(): Tagger {
  const nlp = winkNLP(model, ['sbd', 'pos'])
  const { its } = nlp
  return {
    tag: (text) => {
      const tokens = nlp.readDoc(text).tokens()
      const words = tokens.out() as readonly string[]
      const tags = tokens.out(its.pos) as readonly string[]
      const tagged: TaggedWord[] = []
      let at = 0
      words.forEach((word, i) => {
        const start = text.indexOf(word, at)
        // The tagger normalises some marks: what cannot be found again has no place and is left out.
        if (start < 0) return
        at = start + word.length
        tagged.push({ start, end: at, tag: tags[i] ?? 'X' })
      })
      return tagged
    },
  }
}
