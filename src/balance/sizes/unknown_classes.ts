import { commandLine, didYouMean, type Strategy, TARGET_WORDS, targetProblem } from '../../config/index.ts'

/** The target that names the classes. */
interface NamedClasses {
  readonly strategy: Strategy
  /** The classes to resample, or the size of each. */
  readonly given: readonly string[] | ReadonlyMap<string, number>
  /** Whether it comes from a file, and not from a flag. */
  readonly isInFile: boolean
  /** Whether it comes from an index file. */
  readonly isRecorded?: boolean
}

/** Returns one message for each class of a target that does not exist. */
export function unknownClasses(
  { strategy, given, isInFile, isRecorded }: NamedClasses,
  classes: readonly string[],
): string[] {
  const known = new Set(classes)
  const trimmed = new Map(classes.map((name) => [name.trim(), name]))
  const isOneWord = !('size' in given) && given.length === 1 && targetProblem(strategy, 'all') === undefined
  const meant = isOneWord ? [...classes, ...TARGET_WORDS] : classes
  const hint = (name: string) => {
    const size = 'size' in given ? `=${given.get(name)}` : ''
    const spaced = trimmed.get(name)
    if (known.has(name + size)) return `. To set the size of class '${name}${size}', write ${name}${size}=SIZE`
    if (spaced !== undefined)
      return `. To name class '${spaced}' with its spaces, ${quotedName(spaced, size, isInFile)}`
    if (isList(name, trimmed))
      return isInFile ? '. List each class separately' : '. Repeat --target for each class instead of using commas'
    return didYouMean(name, meant)
  }
  const unknown = Array.from('size' in given ? given.keys() : given).filter((name) => !known.has(name))
  if (isRecorded) {
    const remedy = 'Replace the settings of the index file with flags, such as --target or --max-repeat.'
    return unknown.map(
      (name) => `Cannot resample class '${name}' (balancing.target of the index file): no sample has it. ${remedy}`,
    )
  }
  return unknown.map((name) => `Cannot resample class '${name}' (balancing.target): no sample has it${hint(name)}`)
}

/** A shell takes the outer quotation marks. */
function quotedName(name: string, size: string, isInFile: boolean): string {
  return isInFile ? `write it in quotation marks: "${name}"` : `write ${commandLine([`"${name}"${size}`], 'posix')}`
}

/** Whether it is several classes with commas between them, with or without sizes. */
function isList(name: string, known: ReadonlyMap<string, unknown>): boolean {
  const parts = name.split(',').map((part) => part.replace(/=[^=]*$/, '').trim())
  return parts.length > 1 && parts.some((part) => known.has(part))
}
