import type { Layer, Row } from './linear.ts'
import file from './weights.json' with { type: 'json' }

/** The learned part of the reader: what each of its layers weighs, and from which share on a claim is made. */
export interface ReaderModel {
  readonly acts: Layer
  readonly subjectWords: Layer
  readonly subjectSigns: Layer
  readonly actorSigns: Layer
  readonly thresholds: Thresholds
  readonly calibration: Calibration
}

/** From which shares on the model acts. */
export interface Thresholds {
  /** Least share of all acts together for a claim to be made. */
  readonly claim: number
  /** The same for what the rules claim too. */
  readonly keep: number
  /** How many times likelier than the rules' act another must be to replace it. */
  readonly margin: number
  /** Least share of a subject that replaces the rules'. */
  readonly overrule: number
  /** Least share of the actors of a claim that only the model finds. */
  readonly actors: number
  /** Least share, of the best subject's, for a further subject of the same words. */
  readonly subject: number
  /** Flattens the shares of acts, so that they mean their number. */
  readonly sharpness: number
}

/** Slope and shift that turn a share into the share of such claims that are right: where rules agree, and where they do not. */
export interface Calibration {
  readonly ruled: readonly number[]
  readonly found: readonly number[]
}

/** A model as its file holds it; `features` names the version of the features that it was trained on. */
export interface ModelFile {
  readonly features: string
  readonly layers: {
    readonly acts: LayerFile
    readonly subjectWords: LayerFile
    readonly subjectSigns: LayerFile
    readonly actorSigns: LayerFile
  }
  readonly thresholds: Thresholds
  readonly calibration: Calibration
}

interface LayerFile {
  readonly classes: readonly string[]
  /** What a weight of one in `rows` stands for. */
  readonly scale: number
  /** Base64: for each feature its hash (4 bytes, low first), a count, and so many pairs of class and signed weight. */
  readonly rows: string
}

/** Names the features that this program computes: weights trained on others mean nothing. */
export const FEATURES = 'features-1'

let shipped: ReaderModel | undefined

/** The model that comes with the program, unpacked on first use and kept. */
export function toShippedModel(): ReaderModel {
  shipped ??= toReaderModel(file)
  return shipped
}

/** Unpacks the file of a model. */
export function toReaderModel({ layers, thresholds, calibration }: ModelFile): ReaderModel {
  return {
    acts: unpack(layers.acts),
    subjectWords: unpack(layers.subjectWords),
    subjectSigns: unpack(layers.subjectSigns),
    actorSigns: unpack(layers.actorSigns),
    thresholds,
    calibration,
  }
}

function unpack({ classes, scale, rows }: LayerFile): Layer {
  const bytes = Uint8Array.from(atob(rows), (letter) => letter.charCodeAt(0))
  const view = new DataView(bytes.buffer)
  const found = new Map<number, Row>()
  for (let at = 0; at < bytes.length; ) {
    const hash = view.getUint32(at, true)
    const count = view.getUint8(at + 4)
    const places = new Uint8Array(count)
    const weights = new Float32Array(count)
    for (let i = 0; i < count; i += 1) {
      places[i] = view.getUint8(at + 5 + 2 * i)
      weights[i] = view.getInt8(at + 6 + 2 * i) * scale
    }
    found.set(hash, { places, weights })
    at += 5 + 2 * count
  }
  return { classes, rows: found }
}
