import type { Colours } from '../../render/terminal/colours.ts';
import type { Report } from '../reported.ts';

/** Prints a report. */
export type Format = (report: Report, colours: Colours) => string;
