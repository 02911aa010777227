import { CONFIG_FILE, counted, firstFew, formatCount, listedFirst, shortened } from '../../config/index.ts'
import { joinPath } from '../paths/index.ts'
import type { Note } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import type { Find } from './found/index.ts'

/** Reports files that were not searched. */
export function leftOutNote(paths: readonly string[]): Note[] {
  if (paths.length === 0) return []
  return [
    {
      level: 'note',
      message: `Skipped ${counted(paths.length, 'file')} because the folder is too large to search completely: ${firstFew(paths)}`,
    },
  ]
}

const MOST_OTHERS = 3

/** Names the datasets that were found but not chosen. */
export function othersNote(others: readonly Find[]): Note[] {
  if (others.length === 0) return []
  const shown = others.slice(0, MOST_OTHERS).map(({ path, description }) => `${path || '.'} (${description})`)
  const more = others.length > shown.length ? ` and ${formatCount(others.length - shown.length)} more` : ''
  const what = counted(others.length, 'other possible dataset')
  return [{ level: 'note', message: `Ignored ${what}: ${shown.join(', ')}${more}` }]
}

/** Names tables that may be the dataset although no column is named like labels. */
export function unlabelledTablesNote(paths: readonly string[] = []): Note[] {
  if (paths.length === 0) return []
  const files = counted(paths.length, 'table')
  const message = `Ignored ${files} without a column that is named like a label: ${firstFew(paths)}. To read one, add its path and \`--label COLUMN\` to the command`
  return [{ level: 'note', message }]
}

const MOST_FOLDERS = 100

/** Names the folders of the given one that have configs, which do not apply to a dataset that was found from above. */
export async function projectsNote(files: readonly string[], { tree, folder }: SourceContext): Promise<Note[]> {
  const folders = new Set(files.filter((path) => path.includes('/')).map((path) => path.slice(0, path.indexOf('/'))))
  const projects: string[] = []
  for (const name of [...folders].slice(0, MOST_FOLDERS)) {
    if ((await tree.kindOf(joinPath(folder, `${name}/${CONFIG_FILE}`))) === 'file') projects.push(name)
  }
  if (projects.length === 0) return []
  const [own, one] = projects.length === 1 ? ['its own config', 'it'] : ['their own configs', 'one']
  const message = `${listedFirst(projects.map((name) => `'${shortened(name)}'`))} ${projects.length === 1 ? 'has' : 'have'} ${own}. To use ${one}, add the path of the folder to the command`
  return [{ level: 'note', message }]
}
