export { type Find, type Finder, type Look, MOST_LEVELS } from './find.ts'
export { lookAt } from './look.ts'
export { filesOutsideCode, searchedFiles, testsFolder } from './searched_folders.ts'
export { clearWinner, type Weighed, weighed } from './weigh.ts'
