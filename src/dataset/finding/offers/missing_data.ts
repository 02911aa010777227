import { counted, firstFew } from '../../../config/index.ts'
import { commandForCsv, csvInPython } from '../../formats/index.ts'
import { baseName, type FileKind, joinPath, normalPath } from '../../paths/index.ts'
import type { KindOfFiles } from './files_by_kind.ts'
import type { Inventory } from './inventory.ts'

/** Describes data that is not available yet, with how to get it: archives, pointers, submodules, scripts. */
export function looksForMore(
  {
    path,
    lfsPointers = [],
    submodules = [],
    leftOut = [],
  }: Pick<Inventory, 'path' | 'lfsPointers' | 'submodules' | 'leftOut'>,
  kinds: readonly KindOfFiles[],
): readonly string[] {
  const of = (wanted: FileKind) => kinds.find(({ kind }) => kind === wanted)?.paths ?? []
  const packed = of('archive')
  const archives = packed.filter((path) => !IDX.test(path))
  const arrays = mayHoldLabels([...of('data'), ...packed, ...of('other'), ...of('no-ending')])
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
      (names) =>
        `Spreadsheets and databases are not supported. Export the table with the labels from ${names} as CSV${inPython(unread.map((one) => joinPath(normalPath(path), one)))}`,
    ),
    ...ARRAYS.map(({ ending, name, reader }) =>
      lineIfAny(
        arrays.filter((path) => ending.test(path)),
        (names) =>
          `${name} files are not read. If the labels are in ${names}, write them to a CSV file, such as with ${reader}.`,
      ),
    ),
    lineIfAny(scripts, (names) => `The data may need to be downloaded first. See ${names}.`),
  ].flatMap((line) => line ?? [])
}

/** Files of MNIST and its variants. */
const IDX = /idx\d-ubyte(?:\.gz)?$/i
/** Files of arrays, and what reads them in Python. */
const ARRAYS: readonly { readonly ending: RegExp; readonly name: string; readonly reader: string }[] = [
  { ending: /\.mat$/i, name: 'MATLAB (.mat)', reader: '`scipy.io.loadmat` in Python' },
  { ending: /\.np[yz]$/i, name: 'NumPy', reader: '`numpy.load` in Python' },
  { ending: /\.(?:h5|hdf5?|he5)$/i, name: 'HDF5', reader: '`h5py.File` in Python' },
  {
    ending: /\.(?:pkl|pickle)$/i,
    name: 'Pickle',
    reader: '`pandas.read_pickle` in Python, which can run code that is in the file',
  },
  { ending: IDX, name: 'IDX', reader: '`torchvision.datasets.MNIST` in Python' },
]
/** If there are more, each may be a sample. */
const FEW_ARRAYS = 10
const NAMED_LIKE_LABELS = /label|target|class|annot|categor|split|(?:^|[-_/])(?:gt|y|set_?ids?|list)(?:[-_.]|$)/i

/** Returns the files of arrays that may contain the labels: those that are named like labels, or all if there are only few. */
function mayHoldLabels(paths: readonly string[]): readonly string[] {
  return ARRAYS.flatMap(({ ending }) => {
    const all = paths.filter((path) => ending.test(path))
    const named = all.filter((path) => NAMED_LIKE_LABELS.test(baseName(path)))
    if (named.length > 0 && named.length <= FEW_ARRAYS) return named
    return all.length <= FEW_ARRAYS ? all : []
  })
}

function bringsData(path: string): boolean {
  const name = baseName(path)
  return DOWNLOADS.test(name) || MAKES_DATA.test(name)
}

function lineIfAny(paths: readonly string[], line: (names: string) => string): string | undefined {
  return paths.length === 0 ? undefined : line(firstFew(paths))
}

/** How the first file that pandas can read is exported. */
function inPython(paths: readonly string[]): string {
  const path = paths.find((one) => csvInPython(one) !== undefined)
  if (path === undefined) return '.'
  const next = commandForCsv(path)
  return `, in Python: \`${csvInPython(path)}\`${next === undefined ? '' : `. Then run \`${next}\``}`
}

const EXPORTABLE = /\.(?:xls[xmb]?|ods|sqlite3?|db|mdb|sav|dta|rds|rda|rdata|feather|arrow|orc|avro)$/i

/** `download.sh`, `fetch_images.py`. */
const DOWNLOADS = /^(?:\d+[-_])?(?:down_?load|fetch|scrape|crawl)/i
/** `get_data.py`, `prepare-dataset.R`. */
const MAKES_DATA = /^(?:\d+[-_])?(?:get|prepare|make|build|create|setup)[-_].*(?:data|corpus|corpora|images|audio)/i
