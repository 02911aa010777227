export { ascending, joined } from './ascending.ts';
export { largestOf, levelled, smallestOf, totalOf } from './class_sizes.ts';
export { randomStream } from './random_stream.ts';
export { shuffledTo } from './shuffle.ts';
