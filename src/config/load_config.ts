import { readFileSync, realpathSync } from 'node:fs'
import { checkNoMore, checkText, errorCode, InputError } from './problems/index.ts'
import type { Config } from './settings/index.ts'
import { fileBytes, MAX_YAML_BYTES } from './yaml/index.ts'

/** The default path of the config, relative to the project folder. */
export const CONFIG_FILE = '.github/dataset-balance.yml'

/** `--config <(make_config)` is a pipe. */
const GIVEN_BY_THE_SHELL = /^\/dev\/(?:fd\/\d+|stdin)$/

/**
 * Reads a config file from disk and fills in the defaults.
 *
 * @param path The path of the file, relative to the working directory.
 * @throws {InputError} if there is no such file, it cannot be read, or it is invalid; the error lists all
 * problems.
 */
export async function loadConfig(path: string, ...more: never[]): Promise<Config> {
  checkNoMore(more, 'load a config', 'a path')
  checkText(path, { doing: 'load a config', name: 'path' }, 'the path of a file')
  const { parseConfig } = await import(/* webpackMode: "eager" */ './parse_config.ts')
  return parseConfig(configText(bytesOf(path), path), { file: path })
}

function bytesOf(path: string): Uint8Array {
  try {
    return GIVEN_BY_THE_SHELL.test(path)
      ? readFileSync(path)
      : fileBytes(realpathSync.native(path), { file: path, maxBytes: MAX_YAML_BYTES })
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError(unreadable(error), { file: path })
  }
}

function unreadable(error: unknown): string {
  const code = errorCode(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'Cannot find this config file'
  if (code === 'EISDIR') return 'Cannot read this config file: it is a folder'
  return `Cannot read this config file: ${error instanceof Error ? error.message : String(error)}`
}

/**
 * Decodes the bytes of a config.
 *
 * @throws {InputError} if they are not UTF-8.
 */
export function configText(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new InputError('Cannot read the config: it is not UTF-8. Save the file as UTF-8.', { file })
  }
}
