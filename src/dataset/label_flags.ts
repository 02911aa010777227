import { type ColumnLook, likelyLabels } from './column_looks.ts'

/** How a table without label column may be read. */
export interface LabelGuess {
  readonly look: ColumnLook
  /** The flags to run next, in one or two ways. */
  readonly flags: readonly (readonly string[])[]
}

const MOST_NAMED = 12

/** The column that most likely holds the classes of a table, with the flags that read it; none where none may. */
export function guessLabel(looks: readonly ColumnLook[], isHeadless: boolean): LabelGuess | undefined {
  if (!isHeadless) {
    const [seen, repeated] = [new Set<string>(), new Set<string>()]
    for (const { name } of looks) (seen.has(name) ? repeated : seen).add(name)
    const isUnique = ({ name }: ColumnLook) => name !== '' && !repeated.has(name)
    const look = likelyLabels(looks).find(isUnique)
    return look && { look, flags: [['--label', columnFlag(look.name)]] }
  }
  const look = labelWithoutHeader(looks)
  if (look === undefined) return undefined
  const names = looks.map(({ place }) => (place === look.place ? 'label' : `column_${place + 1}`))
  const byNames = looks.length > MOST_NAMED ? [] : [['--columns', names.join(',')]]
  return { look, flags: [...byNames, ['--label', String(look.place)]] }
}

/** In the first rows of a sorted table there may be one class alone. */
function labelWithoutHeader(looks: readonly ColumnLook[]): ColumnLook | undefined {
  const isEdge = ({ place }: ColumnLook) => place === 0 || place === looks.length - 1
  const single = (look: ColumnLook) => look.distinct === 1 && look.filled >= 10 && look.kind !== 'decimals'
  const [likely] = likelyLabels(looks)
  return likely ?? looks.findLast((look) => isEdge(look) && single(look))
}

/** A column as a flag takes it: a comma would separate two, and a number would be a place. */
function columnFlag(name: string): string {
  return /[",]|^\d+$/.test(name) || name.trim() !== name ? `"${name.replaceAll('"', '""')}"` : name
}
