/**
 * The schema of the jobs of a person. Not in schema-parts.ts, which the window loads with its first file: a schema of an object asks, when it is made, whether it
 * may be compiled, and the window's policy would tell of it before main.tsx says that it may not.
 */
import { z } from 'zod';
import { listOf, NOT_A_DAY, name, objectOf } from '../schema-parts';
import { type Job, spanOfPartialDay } from './jobs';

/** Part of a job: a day, a month, a year, or empty. */
const partialDay = z.string().refine((value) => value === '' || spanOfPartialDay(value) !== null, NOT_A_DAY);
export const jobs = listOf(objectOf<Job>({ at: name, from: partialDay, to: partialDay }));
