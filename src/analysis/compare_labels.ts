import { type LabelTable, setOfRow } from '../dataset/index.ts'

/**
 * Returns a function that checks whether a row of the base and a row of the head have the same label or set of labels,
 * by name.
 */
export function compareLabels(base: LabelTable, head: LabelTable): (baseRow: number, headRow: number) => boolean {
  const headCodes = codesInHead(base, head)
  const inHead = (code: number) => (code < 0 ? code : (headCodes[code] as number))
  if (base.labelSets === undefined && head.labelSets === undefined) {
    return (baseRow, headRow) => inHead(base.labels[baseRow] as number) === head.labels[headRow]
  }
  return (baseRow, headRow) => {
    const [a, b] = [codesOf(base, baseRow), codesOf(head, headRow)]
    return a.length === b.length && a.every((code, i) => inHead(code) === b[i])
  }
}

/**
 * Returns for each class of the base its code in the head, or a code that no row has. Both are in the order of bytes.
 */
function codesInHead(base: LabelTable, head: LabelTable): Int32Array {
  const codes = new Map(head.classes.map((name, code) => [name, code]))
  return Int32Array.from(base.classes, (name) => codes.get(name) ?? head.classes.length)
}

/**
 * Returns the codes of a set in ascending order, or the code of a single label, which is negative for an unlabelled
 * row.
 */
function codesOf({ labels, labelSets }: LabelTable, row: number): Int32Array {
  if (labelSets === undefined || (labels[row] as number) === -1) return labels.subarray(row, row + 1)
  return setOfRow(labelSets, row)
}
