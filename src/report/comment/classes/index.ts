export { classSection } from './class_table.ts'
