import { firstFew } from '../naming.ts'
import { baseName } from '../paths.ts'
import type { KindOfFiles } from './files_by_kind.ts'
import type { Inventory } from './inventory.ts'
import type { FileKind } from './media.ts'

/** Data that is not there to be read yet, with what brings it: archives, pointers, submodules, scripts. */
export function looksForMore(
  { lfsPointers = [], submodules = [], leftOut = [] }: Pick<Inventory, 'lfsPointers' | 'submodules' | 'leftOut'>,
  kinds: readonly KindOfFiles[],
): readonly string[] {
  const of = (wanted: FileKind) => kinds.find(({ kind }) => kind === wanted)?.paths ?? []
  const archives = of('archive')
  const unread = of('table').filter((path) => EXPORTABLE.test(path))
  const scripts = [...of('code'), ...of('notebook')].filter(bringsData)
  return [
    told(
      leftOut,
      (names) =>
        `There is too much here to look at all of it. Not looked into: ${names}; give the path of one to read it`,
    ),
    told(archives, (names) => `Archives are not looked into: unpack ${names} first`),
    told(of('pointer'), (names) => `DVC holds the data of ${names}: fetch it with \`dvc pull\``),
    told(lfsPointers, (names) => `Git LFS holds the data of ${names}: fetch it with \`git lfs pull\``),
    told(submodules, (names) => `Submodules are not checked out: fetch ${names} with \`git submodule update --init\``),
    told(
      unread,
      (names) => `Spreadsheets and databases are not read: export the table with the labels from ${names} as CSV`,
    ),
    told(scripts, (names) => `The data may have to be downloaded first: look at ${names}`),
  ].flatMap((line) => line ?? [])
}

function bringsData(path: string): boolean {
  const name = baseName(path)
  return DOWNLOADS.test(name) || MAKES_DATA.test(name)
}

function told(paths: readonly string[], line: (names: string) => string): string | undefined {
  return paths.length === 0 ? undefined : line(firstFew(paths))
}

const EXPORTABLE = /\.(?:xls[xmb]?|ods|sqlite3?|db|mdb|sav|dta|rds|rda|rdata|feather|arrow|orc|avro)$/i

/** `download.sh`, `fetch_images.py`. */
const DOWNLOADS = /^(?:\d+[-_])?(?:down_?load|fetch|scrape|crawl)/i
/** `get_data.py`, `prepare-dataset.R`. */
const MAKES_DATA = /^(?:\d+[-_])?(?:get|prepare|make|build|create|setup)[-_].*(?:data|corpus|corpora|images|audio)/i
