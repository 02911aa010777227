import { counted, firstFew } from '../../../config/index.ts'
import { baseName, type FileKind } from '../../paths/index.ts'
import type { KindOfFiles } from './files_by_kind.ts'
import type { Inventory } from './inventory.ts'

/** Describes data that is not available yet, with how to get it: archives, pointers, submodules, scripts. */
export function looksForMore(
  { lfsPointers = [], submodules = [], leftOut = [] }: Pick<Inventory, 'lfsPointers' | 'submodules' | 'leftOut'>,
  kinds: readonly KindOfFiles[],
): readonly string[] {
  const of = (wanted: FileKind) => kinds.find(({ kind }) => kind === wanted)?.paths ?? []
  const archives = of('archive')
  const unread = of('table').filter((path) => EXPORTABLE.test(path))
  const scripts = [...of('code'), ...of('notebook')].filter(bringsData)
  return [
    lineIfAny(
      leftOut,
      (names) =>
        `Skipped ${counted(leftOut.length, 'file')} because the folder is too large to search completely: ${names}. To read one of them, run the command with its path.`,
    ),
    lineIfAny(archives, (names) => `Archives are not searched. Extract ${names} first.`),
    lineIfAny(of('pointer'), (names) => `The data of ${names} is stored in DVC. Fetch it with \`dvc pull\``),
    lineIfAny(lfsPointers, (names) => `The data of ${names} is stored in Git LFS. Fetch it with \`git lfs pull\``),
    lineIfAny(
      submodules,
      (names) => `Some submodules are not checked out: ${names}. Fetch them with \`git submodule update --init\``,
    ),
    lineIfAny(
      unread,
      (names) => `Spreadsheets and databases are not supported. Export the table with the labels from ${names} as CSV.`,
    ),
    lineIfAny(scripts, (names) => `The data may need to be downloaded first. See ${names}.`),
  ].flatMap((line) => line ?? [])
}

function bringsData(path: string): boolean {
  const name = baseName(path)
  return DOWNLOADS.test(name) || MAKES_DATA.test(name)
}

function lineIfAny(paths: readonly string[], line: (names: string) => string): string | undefined {
  return paths.length === 0 ? undefined : line(firstFew(paths))
}

const EXPORTABLE = /\.(?:xls[xmb]?|ods|sqlite3?|db|mdb|sav|dta|rds|rda|rdata|feather|arrow|orc|avro)$/i

/** `download.sh`, `fetch_images.py`. */
const DOWNLOADS = /^(?:\d+[-_])?(?:down_?load|fetch|scrape|crawl)/i
/** `get_data.py`, `prepare-dataset.R`. */
const MAKES_DATA = /^(?:\d+[-_])?(?:get|prepare|make|build|create|setup)[-_].*(?:data|corpus|corpora|images|audio)/i
