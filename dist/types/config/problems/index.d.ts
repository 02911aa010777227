export { InputError, type Place, type Problem } from './errors.ts';
