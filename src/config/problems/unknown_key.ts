import { suggestion } from './nearest.ts'
import { listed, shown } from './wording.ts'

interface UnknownKey {
  readonly key: string
  /** Where the key is, such as ` in labels`. */
  readonly place?: string
  /** The key that is probably meant. */
  readonly meant: string | undefined
  readonly allowed: readonly string[]
}

/** `Unknown key 'seeed' in data (did you mean 'seed'?): the allowed keys are 'seed' and 'hash'`. */
export function unknownKey({ key, place = '', meant, allowed }: UnknownKey): string {
  return `Unknown key '${shown(key)}'${place}${suggestion(meant)}: the allowed keys are ${listed(allowed)}`
}
