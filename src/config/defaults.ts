import { checkNoMore } from './arguments.ts'
import { guardConfig } from './guarded_config.ts'
import { jsonSet } from './json_values.ts'
import type { Config } from './settings.ts'
import { settingsOf } from './settings_from_written.ts'

/** Returns the config that applies if nothing is configured. */
export function defaultConfig(...more: never[]): Config {
  checkNoMore(more, 'return the default config', 'none')
  return guardConfig({ ...settingsOf({}, () => undefined), written: jsonSet(), notes: [] })
}
