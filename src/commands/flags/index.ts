export {
  command,
  PAGE_FORMATS,
  PATH,
  PROJECT,
  TODAY,
  withBalancing,
  withFlags,
  withSplitOptions,
  withSql,
  withWeights,
} from './command.ts'
export { endOfHelp, withShortUsage } from './help_text.ts'
export { optionOfOthers } from './unknown_option.ts'
