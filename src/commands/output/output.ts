import { extname } from 'node:path'
import { InputError } from '../../config/index.ts'
import { comparablePath, type Layout } from '../../dataset/index.ts'
import { asStarted, type RenderOptions, safeText } from '../../report/index.ts'
import type { Format, Project } from '../input/index.ts'
import { startedWith } from '../setup/index.ts'
import { unknownEnding } from './endings.ts'
import { print, printNotice, terminal } from './terminal.ts'

const ENDINGS: ReadonlyMap<string, Format> = new Map([
  ['.txt', 'text'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.json', 'json'],
])

/**
 * Returns the requested format, or the format of the output file's ending. A file without an ending is text.
 *
 * @param more the other endings that the command knows
 * @throws {InputError} if no format has this ending, or if it stands for another format than the requested one
 */
export function formatFor<Requested extends string>(
  format: Requested | undefined,
  file: string | undefined,
  more: ReadonlyMap<string, Format | Requested> = new Map(),
): Format | Requested {
  const ending = extname(file ?? '').toLowerCase()
  const found = ending === '' ? 'text' : (more.get(ending) ?? ENDINGS.get(ending))
  if (format !== undefined) {
    refuseOtherFormat(format, file, found)
    return format
  }
  if (found !== undefined) return found
  throw unknownEnding(file ?? '', [...ENDINGS.keys(), ...more.keys()], 'set --format')
}

/** Formats that are JSON with members of their own. */
const JSON_FORMATS: readonly string[] = ['sarif', 'gitlab']

/**
 * Refuses a file whose ending stands for another format than the requested one. A text file can contain every format.
 *
 * @param meant the format of the ending, if it is known
 */
export function refuseOtherFormat(format: string, file: string | undefined, meant: string | undefined): void {
  if (file === undefined || meant === undefined || meant === 'text' || meant === format) return
  if (meant === 'json' && JSON_FORMATS.includes(format)) return
  throw new InputError(
    `Cannot write to '${file}': its ending stands for the format ${meant}, but --format is ${format}. Change the ending, or leave out --format.`,
  )
}

/** For commands that also render their result as a page. */
export const PAGE_ENDINGS: ReadonlyMap<string, 'html'> = new Map([['.html', 'html']])

interface OutputOptions {
  readonly format?: Format | undefined
  readonly output?: string | undefined
}

/** @throws {InputError} if no format has the ending of the output file */
export function renderOptions({ format, output }: OutputOptions): RenderOptions {
  return { format: formatFor(format, output), ...terminal(output !== undefined), start: startedWith() }
}

/** Prints a result, or writes it to the file that `-o` names. */
export async function deliver(
  text: string,
  options: { readonly output?: string | undefined; readonly quiet?: boolean },
  project: Project,
): Promise<void> {
  if (options.output === undefined) print(text)
  else {
    const { writeSigned } = await import(/* webpackMode: "eager" */ './write_file.ts')
    await writeSigned(options.output, text, project)
    tell(`Wrote ${options.output}`, options)
  }
}

/** Prints a line on stderr, apart from the result. */
export function tell(line: string, { quiet }: { readonly quiet?: boolean }): void {
  if (quiet !== true) printNotice(`${safeText(asStarted(line, startedWith()))}\n`)
}

/** Says which dataset was found and why, if it is not the path itself. The result of `analyze` says so. */
export function tellFound(
  { found, description }: Layout,
  { config }: Pick<Project, 'config'>,
  options: { readonly quiet?: boolean },
): void {
  const isBelow = found !== undefined && comparablePath(found.path) !== comparablePath(config.data.datasetPath)
  if (isBelow) tell(`Found ${found.description} (${description})`, options)
}
