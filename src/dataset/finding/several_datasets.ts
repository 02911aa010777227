import { InputError } from '../../config/index.ts'
import { commandLine } from '../command_line.ts'
import { counted } from '../counted.ts'
import { joinPath } from '../paths.ts'
import { lineToRead } from '../settings_lines.ts'
import type { SourceContext } from '../source_context.ts'
import type { Find } from './find.ts'
import type { Weighed } from './weigh.ts'

const MOST_OFFERED = 5

/** The error for several datasets of which any may be meant, with the line that reads each. */
export function severalDatasets(found: readonly Weighed[], context: SourceContext): InputError {
  const { path } = context
  const offered = found.slice(0, MOST_OFFERED)
  const lines = offered.map(({ find }) => `  ${lineFor(find, context)}   # ${describe(find)}`)
  const more = found.length > offered.length ? [`... and ${found.length - offered.length} more`] : []
  const where = path === '' || path === '.' ? 'here' : `in '${path}'`
  return new InputError(
    [`Found several datasets ${where}. Choose one by its path:`, ...lines, ...more, CONFIG_HINT].join('\n'),
  )
}

/** The given folder itself holds several, so only the config can tell them apart. */
function lineFor(find: Find, context: SourceContext): string {
  if (find.path !== '') return commandLine(['dataset-balance', 'analyze', joinPath(context.path, find.path)])
  const settings = find.kind === 'folders' ? { file: 'folders' } : find.settings
  return `${lineToRead({ ...context.settings, ...settings }, context)} in the config`
}

function describe({ description, samples }: Find): string {
  return samples === undefined ? description : `${description}, ${counted(samples, 'sample')}`
}

const CONFIG_HINT = 'In a config, the path is `data: { dataset_path: PATH }`'
