export {
  command,
  FORMATS,
  METHOD,
  PATH,
  PROJECT,
  strategyOption,
  TODAY,
  withFlags,
  withSplitOptions,
} from './command.ts'
