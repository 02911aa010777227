import { counted, firstFew } from '../../config/index.ts'
import { type LabelTable, type Note, textAt } from '../../dataset/index.ts'
import type { SplitPlan, SplitSummary } from '../../split/index.ts'

interface FrozenSplit {
  readonly table: Pick<LabelTable, 'ids'>
  readonly plan: Pick<SplitPlan, 'assignment' | 'names' | 'placed'>
  readonly summary: Pick<SplitSummary, 'frozen' | 'names' | 'classes' | 'cells' | 'groups'>
  /** The command that writes the index file. */
  readonly command?: string | undefined
}

/** Reports the new samples that joined a frozen split, and warns of classes that a frozen split lacks. */
export function noteOnFrozen({ table, plan, summary, command = 'split' }: FrozenSplit): Note[] {
  return (summary.frozen ?? []).flatMap((name) => [
    ...noteOnJoined(table, plan, name, summary.groups?.noun),
    ...noteOnLacking(summary, name, command),
  ])
}

/** Only a sample of a group or an id that is in the split already joins it. */
function noteOnJoined(
  { ids }: FrozenSplit['table'],
  { assignment, names, placed }: FrozenSplit['plan'],
  split: string,
  noun: string | undefined,
): Note[] {
  const part = names.indexOf(split)
  const joined = placed.filter((row) => assignment[row] === part)
  if (joined.length === 0) return []
  const [its, groups] = joined.length === 1 ? ['its', noun?.replace(/s$/, '')] : ['their', noun]
  const isById = noun === undefined || noun === 'ids'
  const others = isById
    ? `rows with the same ${joined.length === 1 ? 'id' : 'ids'}`
    : `other samples of ${its} ${groups}`
  const named = firstFew(joined.map((row) => textAt(ids, row)))
  const samples = counted(joined.length, 'new sample joins', 'new samples join')
  return [
    {
      level: 'note',
      message: `${samples} the frozen ${split} split, which has ${others}: ${named}`,
    },
  ]
}

function noteOnLacking({ names, classes, cells }: FrozenSplit['summary'], split: string, command: string): Note[] {
  const part = names.indexOf(split)
  const lacking = classes.filter((_, code) => {
    const row = cells[code] ?? []
    return row[part] === 0 && row.some((cell) => cell > 0)
  })
  if (lacking.length === 0) return []
  const message = `The frozen ${split} split has no sample of ${firstFew(lacking)}, and growth adds none. To include ${lacking.length === 1 ? 'it' : 'them'}, split again from scratch with \`${command} --rebalance\``
  return [{ level: 'warning', message }]
}
