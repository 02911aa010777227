import { type GateRequest, type RuleOutcome } from './request.ts';
/** Every class that has samples has at least so many. A class without any is a matter of `required_classes`. */
export declare function judgeClassSize(request: GateRequest): RuleOutcome;
