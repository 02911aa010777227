import { LABEL_NAMES } from './label_words.ts'

const SIZES = /^(?:w|width|h|height|z|x2|y2|x_?max|y_?max)$/i
/** Names of columns next to the coordinates of a point: the file, the moment or the part of an image that each row is about. */
const OF_POINTS =
  /^(?:(?:.*[_.])?(?:path|file|file_?name)|image|img|picture|photo|frame|t|time|timestamp|key_?point|point|joint|landmark|visib(?:le|ility))(?:[-_ ]?(?:id|no|num|number|index|idx|name|path))?$/i

/** Whether a column is the `x` or `y` of a point or a box, as in `image,x,y` and `x,y,width,height`, so `y` is not the label. */
export function isCoordinate(column: string, columns: readonly string[]): boolean {
  const has = (end: string) => columns.some((name) => name.toLowerCase() === end)
  if (!/^[xy]$/i.test(column) || !has('x') || !has('y')) return false
  return columns.some((name) => SIZES.test(name) || OF_POINTS.test(name) || isOtherLabel(name))
}

const TOPIC = /^(?:target[-_ ]?)?(?:entity|aspect|topic)(?:[-_ ]?(?:term|name))?$/i
const OPINION = /(?:^|[-_ ])(?:stances?|sentiments?|polarit(?:y|ies))$/i

/** Whether a column is what an opinion is about, whose classes are in another column: `target` next to `stance`. */
export function isTopic(column: string, columns: readonly string[]): boolean {
  if (/^targets?$/i.test(column)) return columns.some((name) => /^stances?$/i.test(name))
  return TOPIC.test(column) && columns.some((name) => OPINION.test(name))
}

function isOtherLabel(name: string): boolean {
  return LABEL_NAMES.includes(name.toLowerCase()) && !/^y$/i.test(name)
}
