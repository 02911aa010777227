import { firstAndMore, firstFew, shortened } from '../../config/index.ts'
import { type NamesByCode, scalar } from '../formats/index.ts'
import { countClasses } from '../table/index.ts'
import type { CardReading } from './card_sizes.ts'
import type { CardPath } from './card_subsets.ts'

interface ClassDifference {
  readonly text: string
  readonly at: CardPath
}

const MOST_NUMBERS = 5

/** Compares the names and the numbers of the classes, unless the settings rename them. */
export function classDifferences(reading: CardReading): ClassDifference[] {
  const { dataset, subset, paths, part, isPart, asked } = reading
  const { map, names, pattern } = asked
  if ([map, names, pattern].some((setting) => setting !== undefined)) return []
  const { layout, table } = dataset
  const column = [...subset.names.keys()].find((name) =>
    layout.kind === 'folders' ? name === 'label' : layout.settings.includes(`label: ${scalar(name)}`),
  )
  const byCode = subset.names.get(column ?? '')
  if (column === undefined || byCode === undefined) return []
  const inCard = new Set(byCode.values())
  const { counts } = countClasses(table)
  const inData = new Set(table.classes.filter((_, code) => (counts[code] ?? 0) > 0))
  // The names of the card name the labels of a text file, so unlisted labels have their own warning.
  const areNamed = layout.kind !== 'folders' && !paths.every((path) => path.endsWith('.parquet'))
  const known = new Set(table.classes)
  const isKnown = areNamed && [...inCard].every((name) => known.has(name))
  const isSome = isPart || part.length < paths.length
  const extra = isKnown || part.length < paths.length ? [] : [...inData].filter((name) => !inCard.has(name))
  const missing = isSome ? [] : [...inCard].filter((name) => !inData.has(name))
  const at = [...subset.at, 'features']
  return [
    ...(extra.length === 0
      ? []
      : [`${firstFew(extra)} ${extra.length === 1 ? 'is' : 'are'} not among the classes of the card`]),
    ...(missing.length === 0
      ? []
      : [`${firstFew(missing)} of the card ${missing.length === 1 ? 'has' : 'have'} no samples`]),
    ...otherNumbers(byCode, dataset.labelNames),
  ].map((text) => ({ text, at }))
}

/** The number of a class is its position, so another order means other classes. */
function otherNumbers(inCard: NamesByCode, inData: NamesByCode | undefined): string[] {
  if (inData === undefined) return []
  const numbers = new Map([...inData].map(([code, name]) => [name, code]))
  const moved = [...inCard].flatMap(([code, name]) => {
    const other = numbers.get(name)
    return other === undefined || other === code || inData.get(code) === name
      ? []
      : [`'${shortened(name)}' is ${shortened(code)} in the card and ${shortened(other)} in the data`]
  })
  return moved.length === 0 ? [] : [`the classes have other numbers: ${firstAndMore(moved, MOST_NUMBERS)}`]
}
