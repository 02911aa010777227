import { commandLine, counted, flagWords, formatCount, shortened } from '../../config/index.ts'
import { errorWithChoices, settingsLines, severalLabels } from '../formats/index.ts'
import type { CodedColumn, Note } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'

interface LabelCells {
  readonly column: CodedColumn
  /** The name of the column. */
  readonly name: string
  readonly file: string
}

interface SeparatedColumn extends LabelCells {
  readonly separator: string
}

/**
 * Returns notes about cells that `labels.separator` probably does not separate as it should. Labels are exact: spaces
 * around a separator are part of the labels.
 */
export function noteSeparator(separated: SeparatedColumn): Note[] {
  const { column, separator } = separated
  // Lists that a file contains are separate labels without a separator.
  if (column.offsets !== undefined) return []
  const known = column.values.filter((value) => value !== '')
  if (known.length === 0) return []
  const lists = known.filter((value) => value.includes(separator))
  if (lists.length === 0) return [noteUnused(separated, known)]
  return [...noteSpaced(separated, lists), ...noteEmptyParts(separated)]
}

interface UnseparatedCells extends LabelCells {
  /** The source if the user can be asked. */
  readonly asked?: SourceContext | undefined
}

/** Lists of codes, such as `16 0`. Unlike words with spaces, they are hardly names of classes. */
const CODES = /^\d{1,3}(?: \d{1,3})*$/

/**
 * Returns a note about cells that probably contain several labels, if no separator is set.
 *
 * @throws {InputError} if they contain several codes and the user can be asked.
 */
export function noteSeveral({ column, name, file, asked }: UnseparatedCells): Note[] {
  // Lists that a file contains are separate labels already.
  if (column.offsets !== undefined) return []
  const several = severalLabels(
    column.values.filter((value) => value !== ''),
    name,
  )
  if (several === undefined) return []
  const { separator, distinct, example } = several
  const what = `${counted(distinct, 'label')} separated by '${separator}', such as '${shortened(example)}'`
  const line = settingsLines({ separator, ignore: [] }).join()
  const may = `Column '${shortened(name)}' may contain several labels per cell: ${what}`
  if (asked !== undefined && separator === ' ' && column.values.every((value) => value === '' || CODES.test(value))) {
    const settings = { ...asked.settings, label: name }
    throw errorWithChoices({ message: may, choices: [{ ...settings, separator }, settings], place: { file } }, asked)
  }
  const message =
    `${may}. To count each label, ` +
    `add \`${commandLine(flagWords(['--separator', separator]))}\`, or add \`labels: { ${line} }\` to the config.`
  return [{ level: 'note', message, file }]
}

/** What separates labels in most files. */
const SEPARATORS = ['|', ';', ',', '\t']
/** At least one in this many values must contain another separator. */
const FEW_OF = 50

function noteUnused({ separator, name, file }: SeparatedColumn, values: readonly string[]): Note {
  const unused = `Found no '${shortened(separator)}' (labels.separator) in column '${shortened(name)}', so each cell is one label`
  const [likely] = SEPARATORS.filter((other) => other !== separator)
    .map((other) => ({ other, count: values.filter((value) => value.includes(other)).length }))
    .sort((a, b) => b.count - a.count)
  if (likely === undefined || likely.count * FEW_OF < values.length) return { level: 'note', message: unused, file }
  // Only double quotes make a tab of `\t` in YAML.
  const shown = likely.other === '\t' ? '`"\\t"`' : `'${likely.other}'`
  const example = values.find((value) => value.includes(likely.other)) ?? ''
  const contain = `${formatCount(likely.count)} of ${counted(values.length, 'distinct value')} ${likely.count === 1 ? 'contains' : 'contain'} ${shown}`
  const message = `${unused}. ${contain}, such as '${shortened(example)}'. If it separates labels, set labels.separator to ${shown}.`
  return { level: 'warning', message, file }
}

function noteSpaced({ separator, name, file }: SeparatedColumn, lists: readonly string[]): Note[] {
  const isSpaced = (value: string) =>
    value
      .split(separator)
      .slice(1)
      .every((part) => part.startsWith(' '))
  if (!lists.every(isSpaced)) return []
  const message = `Every '${shortened(separator)}' in column '${shortened(name)}' is followed by a space, which is then part of the label. To leave it out, set labels.separator to '${shortened(separator)} '.`
  return [{ level: 'warning', message, file }]
}

/** A separator at the start, at the end or after another separator. */
function noteEmptyParts({ column, separator, name, file }: SeparatedColumn): Note[] {
  const kinds = column.values.map((value) => kindOf(value, separator))
  const of = (kind: Kind, say: (samples: string, example: string) => string): Note[] => {
    const first = kinds.indexOf(kind)
    if (first === -1) return []
    const samples = column.codes.reduce((sum, code) => sum + (kinds[code] === kind ? 1 : 0), 0)
    return [{ level: 'note', message: say(counted(samples, 'sample'), shortened(column.values[first] ?? '')), file }]
  }
  const where = `in column '${shortened(name)}'`
  return [
    ...of('empty parts', (samples, one) => `Ignored empty labels of ${samples} ${where}, such as '${one}'`),
    ...of(
      'only separators',
      (samples, one) => `Counted ${samples} with only separators ${where} ('${one}') as unlabelled`,
    ),
  ]
}

type Kind = 'empty parts' | 'only separators' | 'usual'

function kindOf(value: string, separator: string): Kind {
  if (value === '' || !value.includes(separator)) return 'usual'
  const parts = value.split(separator)
  if (!parts.includes('')) return 'usual'
  return parts.every((part) => part === '') ? 'only separators' : 'empty parts'
}
