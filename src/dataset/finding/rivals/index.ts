export { readingsBeside } from './readings_beside.ts'
