/** The two files a new user brings in the journey tests: a LinkedIn export and a log of whom they met, with days counted back from today. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayNumber, isoDay, localDay } from '../../../shared/model/day';

export interface JourneyFiles {
  readonly folder: string;
  readonly linkedIn: string;
  readonly log: string;
}

const PEOPLE = [
  'Ana Kovač',
  'Ben Lee',
  'Carla Diaz',
  'Dmitri Orlov',
  'Élodie Roux',
  'Farid Haddad',
  'Gráinne Byrne',
  'Hiroshi Tanaka',
  'Ioana Popa',
  'Jürgen Groß',
  'Kofi Mensah',
  'Lerato Dlamini',
  'Mireille Blanc',
  'Nazlı Yıldız',
  'Óscar Peña',
  'Priya Nair',
  'Quentin Bell',
  'Rosa Lund',
  'Søren Holm',
  'Tomasz Wójcik',
  'Ümit Kaya',
  'Vera Ilić',
  'Wanjiru Otieno',
  'Ximena Soto',
];

/** 24 connections and one hidden member; 200 days of a climbing group, a choir and one person who knows both. */
export function journeyFiles(): JourneyFiles {
  const folder = mkdtempSync(join(tmpdir(), 'kith-journey-'));
  const today = dayNumber(localDay(new Date()));
  const rows = PEOPLE.map((name, i) => {
    const [given = '', family = ''] = name.split(' ');
    const slug = `person-${i}`;
    return `${given},${family},https://www.linkedin.com/in/${slug},,"Company ${i % 5}, Inc.",Role ${i % 3},0${(i % 9) + 1} Mar 2021`;
  });
  const linkedIn = join(folder, 'Connections.csv');
  const preamble = 'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing."\n\n';
  writeFileSync(
    linkedIn,
    `${preamble}First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${rows.join('\n')}\n,,,,,,07 Jun 2024`,
  );

  const climbers = PEOPLE.slice(0, 8);
  const singers = PEOPLE.slice(8, 16);
  const lines: string[] = ['date,people,channel,topics,note'];
  const entry = (ago: number, people: readonly string[], channel: string, topics: string, note: string) =>
    lines.push(`${isoDay(today - ago)},"${people.join('; ')}",${channel},"${topics}","${note}"`);
  for (let week = 0; week < 40; week++) {
    const ago = 12 + week * 7;
    // Ana was there every week until three months ago: a strong tie that is fading now.
    const ana = ago > 95 ? ['Ana Kovač'] : [];
    entry(
      ago,
      [...ana, climbers[1 + (week % 3)] ?? '', climbers[4 + (week % 4)] ?? ''],
      'in person',
      'bouldering; ramen',
      'Evening at the wall',
    );
    if (week % 2 === 0)
      entry(
        ago + 2,
        [singers[week % 8] ?? '', singers[(week + 3) % 8] ?? '', singers[(week + 5) % 8] ?? ''],
        'in person',
        'Bach',
        'Rehearsal',
      );
  }
  entry(100, ['Ana Kovač'], 'call', 'dogs', 'Bella is having her operation on Friday');
  entry(30, ['Ben Lee', 'Ioana Popa'], 'in person', 'jazz', 'Concert, the two got on well');
  const log = join(folder, 'log.csv');
  writeFileSync(log, `${lines.join('\n')}\n`);
  return { folder, linkedIn, log };
}
