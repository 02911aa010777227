import { counted } from '../../config/index.ts'
import { detectAtOnce, labelFileGroups, readableFiles } from '../layouts/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { weighedFinds } from './find_place.ts'
import { lookAt, searchedFiles, type Weighed } from './found/index.ts'
import { describedLabels, mayBeAnywhere } from './read_main.ts'
import { hasTableEnding, lookAtTables, mayBeTable, tableFiles, unexaminedFiles } from './tables/index.ts'

/** A dataset that was found, with its score. */
export interface ConsideredDataset {
  /** Relative to the given folder; '' for that folder itself. */
  readonly path: string
  readonly description: string
  /** The number of samples, if the names and the first lines show it. */
  readonly samples?: number
  readonly score: number
  readonly reasons: readonly string[]
  readonly isChosen: boolean
  /** Whether it was skipped because the folder is too large to search completely. */
  readonly isSkipped?: true
}

/** Returns the possible datasets, the most likely first; undefined if the path or the settings already identify the dataset. */
export async function considered(context: SourceContext): Promise<readonly ConsideredDataset[] | undefined> {
  if (!mayBeAnywhere(context) || (await describedLabels(context))?.settings !== undefined) return undefined
  const { files } = await readableFiles(context)
  const { found, leftOut, chosen } = await weighedFinds(files, context)
  const atOnce = (await detectAtOnce(context))?.layout.kind
  const isChosen = (one: Weighed) => (atOnce === undefined ? chosen.includes(one) : one.find.kind === atOnce)
  const taken = found.map((one): ConsideredDataset => {
    const { path, description, samples } = one.find
    const { score, reasons } = one
    return { path, description, ...(samples !== undefined && { samples }), score, reasons, isChosen: isChosen(one) }
  })
  const { passedOver, notOpened, readAnyway } = await otherTables(files, context)
  const known = new Set(taken.map(({ path }) => path))
  const isRead = (path: string) => !taken.some((one) => one.isChosen) && path === readAnyway
  const others = passedOver
    .filter(({ path }) => !known.has(path))
    .map((one) => (isRead(one.path) ? { ...one, isChosen: true } : one))
  const unexamined = taken.some((one) => one.isChosen) ? 0 : unexaminedFiles({ files: searchedFiles(files) })
  const more = unexamined > 0 ? [notLooked('...', `${counted(unexamined, 'text file')} that may be tables`)] : []
  return [...taken, ...others, ...notLookedInto([...new Set([...leftOut, ...notOpened])]), ...more]
}

const MOST_NAMED = 10

/** Describes the files that were skipped because the folder is too large to search completely. */
function notLookedInto(paths: readonly string[]): ConsideredDataset[] {
  const rest = paths.length - MOST_NAMED
  const named = paths.slice(0, MOST_NAMED).map((path) => notLooked(path, 'file'))
  return rest > 0 ? [...named, notLooked('...', `${counted(rest, 'more file')}`)] : named
}

function notLooked(path: string, description: string): ConsideredDataset {
  return {
    path,
    description,
    score: 0,
    reasons: ['the folder is too large to search completely'],
    isChosen: false,
    isSkipped: true,
  }
}

interface OtherTables {
  /** Tables that were opened, and why they are not datasets. */
  readonly passedOver: readonly ConsideredDataset[]
  /** The only table in the usual place with a label column, which is read whatever its values are. */
  readonly readAnyway?: string
  /** Tables that were not opened because there are too many. */
  readonly notOpened: readonly string[]
}

/** More decimal numbers are never read as classes unless the user chooses their column. */
const MOST_DECIMALS = 20

async function otherTables(files: readonly string[], context: SourceContext): Promise<OtherTables> {
  const look = lookAt(searchedFiles(files), context)
  const looks = await lookAtTables(look)
  const passedOver = looks.flatMap((table): ConsideredDataset[] => {
    const {
      paths: [path = ''],
      labels,
      isHeadless,
    } = table
    const reason = isHeadless
      ? 'the first row looks like data'
      : (labels?.problem ?? 'no column has a name that is typical of labels')
    const isDataset = !isHeadless && labels !== undefined && labels.problem === undefined
    return isDataset ? [] : [{ path, description: 'table', score: 0, reasons: [reason], isChosen: false }]
  })
  const inPlace = new Set(labelFileGroups(look.files, context.settings).groups.flat())
  const doubtful = looks.filter(
    ({ paths, labels, columns, isHeadless }) =>
      !isHeadless &&
      labels?.places.some((place) => columns[place]?.kind !== 'decimals' || columns[place].distinct <= MOST_DECIMALS) &&
      paths.every((path) => inPlace.has(path)),
  )
  const [{ paths: [readAnyway = ''] = [] } = {}, ...more] = doubtful
  const opened = new Set(tableFiles(look).flatMap(({ paths }) => paths))
  const tables = look.files.filter((path) => hasTableEnding(path) && mayBeTable(path) && !opened.has(path))
  const notOpened = [...(look.leftOut ?? []), ...tables]
  return { passedOver, notOpened, ...(readAnyway === '' || more.length > 0 ? {} : { readAnyway }) }
}
