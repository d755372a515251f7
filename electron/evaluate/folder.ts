/** A folder of published data: `ties.csv`, `events.csv` with `protocol.json`, `affiliations.csv`, `classes.csv`; whichever are there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { z } from 'zod';

export interface Protocol {
  /** Days from the first event; each is a "today" of its own. */
  readonly cutoffsDays: readonly number[];
  readonly horizonDays: number;
  /** Pairs with fewer contact-days before the cutoff are left out. */
  readonly minContactDays: number;
  /** Only events to at most so many recipients count as contact after the cutoff; 0: all. */
  readonly maxRecipients: number;
}

export interface DataFolder {
  readonly ties: readonly Record<string, string>[] | null;
  readonly events: readonly Record<string, string>[] | null;
  readonly affiliations: readonly Record<string, string>[] | null;
  /** Node → class. */
  readonly classes: ReadonlyMap<string, string> | null;
  readonly protocol: Partial<Protocol>;
}

const PROTOCOL = z.object({
  cutoffsDays: z.array(z.number().positive()).min(1),
  horizonDays: z.number().positive(),
  minContactDays: z.number().min(1),
  maxRecipients: z.number().min(0),
});

export function readFolder(folder: string): DataFolder {
  const table = (name: string, columns: readonly string[]) => {
    const file = join(folder, name);
    if (!existsSync(file)) return null;
    const { data, meta } = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: true,
      delimiter: ',',
      transformHeader: (header) => header.trim(),
    });
    const missing = columns.filter((column) => !meta.fields?.includes(column));
    if (missing.length > 0) throw new Error(`${file} has no column ${missing.join(', ')}.`);
    return data;
  };
  const classes = table('classes.csv', ['node', 'class']);
  const protocol = join(folder, 'protocol.json');
  return {
    ties: table('ties.csv', ['source', 'target']),
    events: table('events.csv', ['time', 'source', 'target']),
    affiliations: table('affiliations.csv', ['person', 'interest']),
    classes: classes && new Map(classes.map((row) => [row.node ?? '', row.class ?? ''])),
    protocol: existsSync(protocol) ? definedOnly(PROTOCOL.partial().parse(JSON.parse(readFileSync(protocol, 'utf8')))) : {},
  };
}

function definedOnly(given: { [K in keyof Protocol]?: Protocol[K] | undefined }): Partial<Protocol> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
