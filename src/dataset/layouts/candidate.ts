import { InputError } from '../../config/index.ts'
import type { JsonDocument, Manifest } from '../formats/index.ts'

/** A file in the dataset's folder that may be its label file, or several that are one. */
export type Candidate =
  | {
      readonly kind: 'manifest'
      readonly paths: readonly string[]
      readonly manifest: Manifest
      readonly isHuggingFace: boolean
    }
  | { readonly kind: 'coco'; readonly paths: readonly string[]; readonly documents: readonly JsonDocument[] }
  | { readonly kind: 'label-studio'; readonly paths: readonly string[]; readonly document: JsonDocument }

export type Manifests = readonly Extract<Candidate, { readonly kind: 'manifest' }>[]

/** A JSON file that was not parsed, although it may be the dataset. */
export class LargeJson extends InputError {}
