import { describeValue } from '../problems/index.ts'
import type { Config } from './settings.ts'

/**
 * Returns the same config, on which setting a key of the file (`use_stratified_split`) is an error. In plain JavaScript, it
 * would silently have no effect. Spreading the config produces an ordinary object.
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
    // Tools that inspect all properties, such as test runners, read it too.
    get: () => undefined,
    set: (value: unknown) => {
      throw new TypeError(
        `Cannot set ${key} on this config. Set it on a DataConfig instead: new DataConfig({ ${key}: ${describeValue(value)} })`,
      )
    },
  })
}
