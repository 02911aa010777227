export type { Find, Finder, Look } from './find.ts';
export { lookAt } from './look.ts';
export { filesOutsideCode, MOST_LEVELS, searchedFiles, testsFolder } from './searched_folders.ts';
export { clearWinner, type Weighed, weighed } from './weigh.ts';
