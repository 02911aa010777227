import { firstAndMore, formatCount } from '../../config/index.ts'
import { compareTexts } from '../../dataset/index.ts'
import type { WeightsReport } from '../../report/index.ts'

const MOST_NAMED = 3

/**
 * Puts the classes in the order of their numbers, if all have one: that of the dataset's list of names, or a name that is a
 * whole number. A note says where the numbers differ from the places in the list of weights.
 *
 * @param labelNames The names of the classes by number, if the dataset lists them.
 */
export function inOrderOfNumbers(
  report: WeightsReport,
  labelNames: ReadonlyMap<string, string> | undefined,
): WeightsReport {
  const { classes, sizes, weights, samples, notes } = report
  const listed = labelNames && new Map(Array.from(labelNames, ([code, name]) => [name, code]))
  const numbers = classes.map((name) => numberOf(listed === undefined ? name : listed.get(name)))
  if (numbers.every(Number.isNaN)) return report
  const isNumbered = !numbers.some(Number.isNaN)
  const order = [...classes.keys()]
  const numberAt = (code: number) => numbers[code] as number
  if (isNumbered)
    order.sort((a, b) => numberAt(a) - numberAt(b) || compareTexts(classes[a] as string, classes[b] as string))
  else if (listed === undefined) return report
  const moved = order.flatMap((code, place) => {
    const [name, number] = [classes[code] as string, numberAt(code)]
    return number === place || Number.isNaN(number) ? [] : [`'${name}' (class ${number}) is at ${formatCount(place)}`]
  })
  const placeOf = Int32Array.from(order)
  for (const [place, code] of order.entries()) placeOf[code] = place
  const inOrder = <T>(values: readonly T[]) => order.map((code) => values[code] as T)
  const note = `The places in the list of weights are not the numbers of the classes in the dataset: ${firstAndMore(moved, MOST_NAMED)}. Use the weights by name, or convert the numbers.`
  return {
    ...report,
    classes: inOrder(classes),
    sizes: inOrder(sizes),
    weights: inOrder(weights),
    notes: moved.length === 0 ? notes : [note, ...notes],
    ...(samples && {
      samples: {
        ...samples,
        ...(samples.classes && { classes: samples.classes.map((code) => placeOf[code] as number) }),
      },
    }),
  }
}

function numberOf(text: string | undefined): number {
  return text !== undefined && /^-?\d{1,15}$/.test(text) ? Number(text) : Number.NaN
}
