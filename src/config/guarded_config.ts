import { describeValue } from './arguments.ts'
import type { Config } from './settings.ts'

/**
 * The same config, on which a key of the file (`use_stratified_split`) that is set is an error: in plain JavaScript it
 * would have no effect, and nobody would know. Spreading it gives an ordinary object.
 */
export function guardConfig(config: Config): Config {
  for (const setting of Object.keys(config.data)) {
    const key = setting.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    guardKey(config, key)
    guardKey(config.data, key)
  }
  Object.preventExtensions(config.data)
  return Object.preventExtensions(config)
}

function guardKey(object: object, key: string): void {
  if (Object.hasOwn(object, key)) return
  Object.defineProperty(object, key, {
    enumerable: false,
    // Tools that look at all there is, such as test runners, read it too.
    get: () => undefined,
    set: (value: unknown) => {
      throw new TypeError(
        `Cannot set ${key} on this config: its keys are set on a DataConfig, as in new DataConfig({ ${key}: ${describeValue(value)} })`,
      )
    },
  })
}
