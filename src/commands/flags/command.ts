import { Command, Option } from 'commander'
import { overridesOf, SQL_DIALECTS } from '../../config/index.ts'
import { startedWith } from '../setup/index.ts'

const FORMATS: readonly string[] = ['text', 'json', 'markdown']

/** The formats of commands whose result can also be a page. */
export const PAGE_FORMATS: readonly string[] = [...FORMATS, 'html']

export const PATH = 'Dataset folder, label file or project with a config (default: the current folder)'
export const PROJECT = 'Project or dataset (default: the current folder)'

interface Definition {
  readonly description: string
  /** What follows `.` in a command that works in the repository of a dataset. A test runs it. */
  readonly example?: string
  /** The words of a command that needs more than any dataset has, so it works in a copy of this repository. A test runs it. */
  readonly ownExample?: string
  readonly formats?: readonly string[]
  /** What `-o` names; left out for commands that do not have it. */
  readonly output?: string
  /** What the option `-o` does. */
  readonly writes?: string
  /** Options of most commands that have no effect on this one, so it does not have them. */
  readonly without?: readonly Common[]
}

/** Options that most commands have. */
type Common = 'additional' | 'base' | 'config' | 'format' | 'output' | 'quiet' | 'seed'

/** A command with the options that most commands have. */
export function command(name: string, definition: Definition): Command {
  const { description, example = '', ownExample, formats = FORMATS, output = '<file>', without = [] } = definition
  const { writes = 'Write the result to a file' } = definition
  const page = formats.includes('html') ? '; html is a report in one file' : ''
  const one = new Command(name).description(description).helpOption('-h, --help', 'Show help')
  const add = (key: Common, flags: string, says: string, choices?: readonly string[]) => {
    const option = new Option(flags, says)
    if (!without.includes(key)) one.addOption(choices === undefined ? option : option.choices(choices))
  }
  add('additional', '--additional <paths...>', 'Additional datasets; their ids are prefixed with the folder name')
  const where = '.github/dataset-balance.yml in the project or the current folder'
  add('config', '--config <file>', `Config file (default: ${where})`)
  add('seed', '--seed <number>', 'Seed for splitting and sampling (default: 42)')
  withLabelOptions(one)
  add('base', '--base <revision>', 'Git revision to compare with')
  add('format', '--format <format>', `Output format${page}`, formats)
  add('output', `-o, --output ${output}`, writes)
  add('quiet', '-q, --quiet', 'Do not print notices and progress')
  return one.addHelpText(
    'after',
    `\nExample, in ${ownExample === undefined ? 'the repository of a dataset' : 'a copy of this tool'}:\n  ${`${startedWith()} ${name} ${ownExample ?? `. ${example}`}`.trimEnd()}`,
  )
}

/** Adds the options that say on the command line what `labels:` says in a config. */
function withLabelOptions(one: Command): void {
  one
    .option(
      '--label <columns>',
      'Column with the class, by name or by number from 0; a,b combines two columns into one class',
    )
    .option('--one-hot <columns>', 'Columns that are one class each and contain 0 or 1: a,b,c')
    .option('--id <column>', 'Column that identifies a sample')
    .option('--group <columns>', 'Column with the group; samples with the same value stay in one split')
    .option('--split-column <column>', "Column with the dataset's own split")
    .option('--separator <text>', 'Text between several labels of one sample')
    .option('--columns <names>', 'Column names for a file without a header: a,b,c')
    .option('--names <file>', 'File with the class names, if labels are codes; relative to the dataset')
    .option(
      '--pattern <regexp>',
      'Regular expression for file names: (?<label>...) is the class, (?<group>...) the group, (?<split>...) the split',
    )
}

/** Adds the options that apply a rules file in a database. */
export function withSql(one: Command): Command {
  return one
    .option('--sql', 'Print a view with the columns id, label and split, for labels in a database')
    .option('--apply', 'Create that view in the database')
    .addOption(new Option('--dialect <name>', 'SQL of --sql (default: that of the database)').choices(SQL_DIALECTS))
}

/** Adds the options of the commands that balance. */
export function withBalancing(one: Command): Command {
  one.option(
    '-s, --strategy <strategy>',
    'Balancing strategy: oversample, undersample, hybrid or weighted (default: from the config, or oversample)',
  )
  return withFlags(withMethod(one), 'balance')
}

/** Adds the options about weights alone. */
export function withWeights(one: Command): Command {
  return withFlags(withMethod(one), 'balance', ['weights', 'power', 'beta'])
}

function withMethod(one: Command): Command {
  return one.option(
    '--by <method>',
    'How samples with several labels are balanced: rare_labels, label_sets or repeat_factor (default: from the config, or rare_labels)',
  )
}

export const TODAY = new Option(
  '--today <date>',
  'Day that decides whether waivers have expired (default: today in UTC)',
)

export function withSplitOptions(one: Command): Command {
  return withFlags(one, 'split')
}

/**
 * Adds the flags that override settings.
 *
 * @param only The settings to which they are limited.
 */
export function withFlags(one: Command, commands: 'split' | 'check' | 'balance', only?: readonly string[]): Command {
  for (const [name, { flag, says, for: of }] of overridesOf()) {
    if (of !== commands || flag === undefined || only?.includes(name) === false) continue
    const option = new Option(flag, says)
    one.addOption(name === 'target' ? option.argParser(nextLine) : option)
  }
  return one
}

/** Collects an option that can be given several times. */
function nextLine(value: string, before: string | undefined): string {
  return before === undefined ? value : `${before}\n${value}`
}
