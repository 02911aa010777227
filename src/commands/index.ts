export { type ExitCode, PATH_COMMANDS } from './commands.ts'
