import { counted, listedFirst } from '../config/index.ts'
import { type Dataset, type LabelTable, UNLABELLED } from '../dataset/index.ts'
import type { GateRequest, SplitState } from '../gate/index.ts'
import type { Leak } from '../split/index.ts'
import { type ContentPolicy, conflictState, hasValue, unitsOfRows } from './content/index.ts'
import type { SampleContent } from './sample_content.ts'

interface LeakageQuestion {
  /** The table with the groups that are kept together. */
  readonly table: LabelTable
  readonly content: SampleContent
  /** The leakage in the dataset's own split. */
  readonly ownLeaks: readonly Leak[]
}

/** Returns the kinds of leakage that can be found, and why the others cannot. */
export function findableLeaks({
  table,
  content,
  ownLeaks,
}: LeakageQuestion): Pick<SplitState, 'checkedLeaks' | 'whyNot' | 'whyNotAll'> {
  const hasLeak = ownLeaks.some(({ kind }) => kind === 'group')
  const group = hasLeak ? undefined : whyNoGroups(table)
  const near = whyNoTexts(table)
  const { whyNot: same, whyNotAll: others } = whyUnknown(table, content)
  const textless = near === undefined ? whyNotAllSources(table, (row) => hasValue(table, row)) : undefined
  const rest = {
    ...(others !== undefined && { content: others }),
    ...(textless !== undefined && { near: textless }),
  }
  return {
    checkedLeaks: [
      ...(group === undefined ? ['group' as const] : []),
      ...(same === undefined ? ['content' as const] : []),
      ...(near === undefined ? ['near' as const] : []),
    ],
    whyNot: {
      ...(group !== undefined && { group }),
      ...(same !== undefined && { content: same }),
      ...(near !== undefined && { near }),
    },
    ...(Object.keys(rest).length > 0 && { whyNotAll: rest }),
  }
}

/** Returns why the content of samples is unknown, and why that of only some of them. */
function whyUnknown(
  table: LabelTable,
  content: SampleContent,
): { readonly whyNot: string | undefined; readonly whyNotAll: string | undefined } {
  const whyNot = whyNoContent(table, content)
  if (whyNot !== undefined) return { whyNot, whyNotAll: undefined }
  return {
    whyNot,
    whyNotAll: content.unnamed
      ? whyNotAll(content.unnamed, content.byName)
      : whyNotAllSources(table, knownIn(table, content)),
  }
}

function knownIn(table: LabelTable, { of }: SampleContent): (row: number) => boolean {
  const byContent = table.groups?.byContent === true ? table.groups.codes : undefined
  return (row) => hasValue(table, row) || (byContent?.[row] ?? -1) >= 0 || of?.(row) !== undefined
}

/** With a column in one dataset, returns which of the others have no content at all, and the setting that is missing. */
function whyNotAllSources(table: LabelTable, isKnown: (row: number) => boolean): string | undefined {
  const { sources, labels, content } = table
  if (content === undefined || sources.length < 2) return undefined
  const without = sources.flatMap(({ name, start, end }, place) => {
    let labelled = 0
    for (let row = start; row < end; row++) {
      if (isKnown(row)) return []
      if (labels[row] !== UNLABELLED) labelled++
    }
    return labelled === 0 ? [] : [{ name: `'${name}'`, key: contentKey(place), labelled }]
  })
  if (without.length === 0) return undefined
  const count = without.reduce((sum, { labelled }) => sum + labelled, 0)
  const [verb, their] = count === 1 ? ['has', 'it is'] : ['have', 'they are']
  const where = listedFirst(without.map(({ name }) => name))
  const keys = listedFirst(without.map(({ key }) => key))
  return `${counted(count, 'labelled sample')} of ${where} ${verb} no content, so ${their} not compared. Set ${keys} to the column with the content.`
}

function contentKey(place: number): string {
  return place === 0 ? 'labels.content' : `data.additional_datasets.${place - 1}.labels.content`
}

function whyNotAll(unnamed: number, byName = false): string {
  const [their, only] = unnamed === 1 ? ['its', 'name is'] : ['their', 'names are']
  const samples = counted(unnamed, 'labelled sample does', 'labelled samples do')
  if (byName)
    return `${samples} not name a file of the dataset in labels.content, so only the ${only} compared. Add the missing files.`
  return `${samples} not name a file of the dataset, so ${their} content is not compared. Add the missing files, or set labels.content to the column with the content.`
}

function whyNoGroups({ groups, splits, repeated }: LabelTable): string | undefined {
  if (groups?.codes.some((code) => code >= 0)) return undefined
  if (splits !== undefined && (repeated?.rows.length ?? 0) > 0) return undefined
  if (groups !== undefined) return `no sample has a group for the group key '${groups.key}'. Check labels.group.`
  return 'no setting determines which samples belong together. Set labels.group (to a column, or to content) or labels.group_pattern.'
}

function whyNoContent({ content: values }: LabelTable, content: SampleContent): string | undefined {
  if (content.of !== undefined || values?.some((code) => code >= 0)) return undefined
  if (content.unavailable !== undefined) return content.unavailable
  if (values !== undefined) return EMPTY_COLUMN
  return 'no sample names a file of the dataset. Set labels.content to the column with the content, or labels.id to the column with the paths.'
}

function whyNoTexts({ content }: LabelTable): string | undefined {
  if (content === undefined) return 'no column with texts is known. Set labels.content to the column with the texts.'
  return content.some((code) => code >= 0) ? undefined : EMPTY_COLUMN
}

const EMPTY_COLUMN = 'the column in labels.content is empty. Set labels.content to another column.'

/** Returns whether a config asks for conflicting labels. */
export function areConflictsLookedFor(policies: readonly ContentPolicy[]): boolean {
  return policies.some(({ thresholds }) => thresholds.labelConflicts !== 'off')
}

/** Finds the conflicting labels of a dataset, if a config asks for them. */
export function conflictsIn(
  dataset: Dataset,
  content: SampleContent,
  policies: readonly ContentPolicy[],
): Pick<GateRequest, 'conflicts'> {
  if (!areConflictsLookedFor(policies)) return {}
  const { table } = dataset
  const question = { table, fileOf: content.of, units: unitsOfRows(dataset), ...whyUnknown(table, content) }
  return { conflicts: conflictState(question) }
}
