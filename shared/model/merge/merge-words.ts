/** Fields and values of two versions, as the user reads them. */
const FIELDS: Readonly<Record<string, string>> = {
  cadenceDays: 'how often to be in touch',
  isKin: 'family',
  connectedOn: 'connected on',
  hasEnded: 'ended',
  isPrivate: 'private',
  mayQuote: 'may be quoted',
  favor: 'favor',
  snoozedUntil: 'snoozed until',
  isNever: 'never suggested',
  channelWeights: 'what a contact is worth',
  listMode: 'what the list looks for',
};

/** "Company" */
export function fieldInWords(field: string): string {
  const words = FIELDS[field] ?? field.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function valueInWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value === 'object' && 'what' in value && 'direction' in value) return `${value.direction}: ${value.what}`;
  return JSON.stringify(value);
}
