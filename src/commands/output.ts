import { extname } from 'node:path'
import { type RenderOptions, safeText } from '../report/index.ts'
import type { Project } from './project.ts'
import { print, printNotice, terminal } from './terminal.ts'

export type Format = 'text' | 'json' | 'markdown'

/** The format that was asked for, else the one that the output file's ending names, else text. */
export function formatFor(format: Format | undefined, file: string | undefined): Format {
  if (format !== undefined) return format
  const ending = extname(file ?? '').toLowerCase()
  return ending === '.json' ? 'json' : ending === '.md' || ending === '.markdown' ? 'markdown' : 'text'
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
    const { writeReport } = await import(/* webpackMode: "eager" */ './write_report.ts')
    await writeReport(options.output, text, project)
    tell(`Wrote ${options.output}`, options)
  }
}

/** One line for the person at the terminal, beside the result. */
export function tell(line: string, { quiet }: { readonly quiet?: boolean }): void {
  if (quiet !== true) printNotice(`${safeText(line)}\n`)
}
