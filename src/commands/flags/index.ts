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
