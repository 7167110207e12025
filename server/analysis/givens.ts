/** What a host hands over: the facts that are not computed here. */
import { sameList } from '../util/sameList.ts';
import { given } from './fact.ts';
import type { Fields } from './fields.ts';

export const root = given<Fields['root']>('root');
export const files = given<Fields['files']>('files');
export const imports = given<Fields['imports']>('imports');
export const today = given<Fields['today']>('today');
export const model = given<Fields['model']>('model');
export const roadmap = given<Fields['roadmap']>('roadmap');
export const issues = given<Fields['issues']>('issues');
export const level = given<Fields['level']>('level');
export const seed = given<Fields['seed']>('seed');
export const confidence = given<Fields['confidence']>('confidence');
export const found = given<Fields['found']>('found', sameList);
/** Rows of a layer above compute these. */
export const findings = given<Fields['findings']>('findings');
export const suppressed = given<Fields['suppressed']>('suppressed');
