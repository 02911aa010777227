export {
  command,
  METHOD,
  PAGE_FORMATS,
  PATH,
  PROJECT,
  strategyOption,
  TODAY,
  withFlags,
  withSplitOptions,
} from './command.ts'
export { endOfHelp, withShortUsage } from './help_text.ts'
export { optionOfOthers } from './unknown_option.ts'
