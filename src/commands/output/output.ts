import { extname } from 'node:path'
import { type RenderOptions, safeText } from '../../report/index.ts'
import type { Format, Project } from '../input/index.ts'
import { print, printNotice, terminal } from './terminal.ts'

/** The requested format, or the format of the output file's extension, or text. */
export function formatFor(format: Format | undefined, file: string | undefined): Format {
  if (format !== undefined) return format
  const extension = extname(file ?? '').toLowerCase()
  return extension === '.json' ? 'json' : extension === '.md' || extension === '.markdown' ? 'markdown' : 'text'
}

interface OutputOptions {
  readonly format?: Format | undefined
  readonly output?: string | undefined
}

export function renderOptions({ format, output }: OutputOptions): RenderOptions {
  return { format: formatFor(format, output), ...terminal(output !== undefined) }
}

/** Prints a result, or writes it to the file that `-o` names. */
export async function deliver(
  text: string,
  options: { readonly output?: string | undefined; readonly quiet?: boolean },
  project: Project,
): Promise<void> {
  if (options.output === undefined) print(text)
  else {
    const { writeOutput } = await import(/* webpackMode: "eager" */ './write_file.ts')
    await writeOutput(options.output, text, project)
    tell(`Wrote ${options.output}`, options)
  }
}

/** Prints a line on stderr, apart from the result. */
export function tell(line: string, { quiet }: { readonly quiet?: boolean }): void {
  if (quiet !== true) printNotice(`${safeText(line)}\n`)
}
