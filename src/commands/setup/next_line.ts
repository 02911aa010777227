import { existsSync } from 'node:fs'
import { commandLine, pathWord, wordsIn } from '../../config/index.ts'
import { startedWith } from './started_with.ts'

const TO_INIT = 'dataset-balance init'

/**
 * Returns the last lines of `init` for a dataset that could not be detected. The very last one is the command to run next.
 *
 * @param said What was found, with the commands that are proposed.
 * @param shown The path of the project, empty if it is the working directory.
 */
export function nextLines(said: string, shown: string, start: string = startedWith()): string[] {
  const listed = said.split('\n').filter((line) => line.startsWith(`${TO_INIT} `))
  const [, inSentence] = /`(dataset-balance init [^`]+)`/.exec(said) ?? []
  const proposed = listed[0] ?? inSentence
  const command = proposed ?? commandLine([...wordsIn(TO_INIT), ...(shown === '' ? [] : [pathWord(shown)])])
  // A file that does not exist yet is the result of a command in the message.
  const [, , path = ''] = wordsIn(command)
  const isThere = proposed === undefined || path === '' || path.startsWith('-') || existsSync(path)
  return [
    ...(listed.length > 1 ? ['Choose one of the commands above, or describe the dataset in this config.'] : []),
    ...(proposed === undefined ? ['Describe the dataset in this config first.'] : []),
    `${isThere ? 'Next' : 'After that'}: ${command.replace('dataset-balance', () => start)}`,
  ]
}
