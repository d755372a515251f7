/** Fields and values of two versions as text. */
import { capitalize } from '../../lib/format-text';
import { text } from '../../strings/text';
import { fieldName } from '../field-names';
import type { Job } from '../jobs/jobs';
import { PHOTO_PATTERN } from '../schema-parts';

/** "Company" */
export function fieldTitle(field: string): string {
  return capitalize(fieldName(field));
}

export function valueText(value: unknown): string {
  if (value === null || value === undefined || value === '') return text('model.noValue');
  if (typeof value === 'boolean') return text(value ? 'model.yes' : 'model.no');
  if (typeof value === 'string' && PHOTO_PATTERN.test(value)) return text('model.photoValue');
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value === 'object' && 'what' in value && 'direction' in value)
    return text(value.direction === 'given' ? 'model.favorGiven' : 'model.favorReceived', { what: String(value.what) });
  if (Array.isArray(value) && value.length > 0 && value.every(isJob))
    return value.map(({ at, from, to }) => `${at} (${from}–${to})`).join('; ');
  return JSON.stringify(value);
}

function isJob(value: unknown): value is Job {
  return typeof value === 'object' && value !== null && 'at' in value && 'from' in value && 'to' in value;
}
