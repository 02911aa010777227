import type { LabelTable } from '../dataset/index.ts'
import type { SplitState } from '../gate/index.ts'
import { counted } from '../report/index.ts'
import type { Leak } from '../split/index.ts'
import type { SampleContent } from './sample_content.ts'

interface Lookout {
  /** With the groups that are kept whole. */
  readonly table: LabelTable
  readonly content: SampleContent
  /** Whether samples are split: by the rules, or by the dataset itself. */
  readonly isSplit: boolean
  /** What is found in the dataset's own split. */
  readonly ownLeaks: readonly Leak[]
}

/** Which kinds of leak can be found, and why the others cannot. */
export function lookedFor({
  table,
  content,
  isSplit,
  ownLeaks,
}: Lookout): Pick<SplitState, 'lookedFor' | 'whyNot' | 'whyNotAll'> {
  const isTorn = ownLeaks.some(({ kind }) => kind === 'group')
  const group = isTorn ? undefined : isSplit ? whyNoGroups(table) : NOT_SPLIT
  const same = isSplit ? whyNoContent(table, content) : NOT_SPLIT
  return {
    lookedFor: [
      ...(group === undefined ? ['group' as const] : []),
      ...(same === undefined ? ['content' as const] : []),
    ],
    whyNot: { ...(group !== undefined && { group }), ...(same !== undefined && { content: same }) },
    ...(same === undefined && content.unnamed ? { whyNotAll: { content: whyNotAll(content.unnamed) } } : {}),
  }
}

function whyNotAll(unnamed: number): string {
  const [name, their] = unnamed === 1 ? ['names', 'its'] : ['name', 'their']
  return `${counted(unnamed, 'labelled sample')} ${name} no file of the dataset, so ${their} content is not compared; add the missing files, or name the column with the content in labels.content`
}

const NOT_SPLIT =
  'samples with several labels are not split, and the dataset has no split of its own; name its column in labels.split'

function whyNoGroups({ groups, splits, repeated }: LabelTable): string | undefined {
  if (groups?.codes.some((code) => code >= 0)) return undefined
  if (splits !== undefined && (repeated?.rows.length ?? 0) > 0) return undefined
  if (groups !== undefined) return `no sample has a group by the group key ${groups.key}; check labels.group`
  return 'nothing says which samples belong together; write labels.group (a column, or content) or labels.group_pattern'
}

function whyNoContent({ content: values }: LabelTable, content: SampleContent): string | undefined {
  if (content.of !== undefined || values?.some((code) => code >= 0)) return undefined
  if (content.unavailable !== undefined) return content.unavailable
  if (values !== undefined) return 'the column of labels.content is empty; name another one'
  return 'no sample names a file of the dataset that could be compared; name the column with the content in labels.content, or the one with the paths in labels.id'
}
