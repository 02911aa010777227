export { axisEnd, chart } from './chart.ts'
export { classSection } from './class_table.ts'
export { classesBySplit } from './split_table.ts'
export { sizesByStrategy } from './strategy_tables.ts'
