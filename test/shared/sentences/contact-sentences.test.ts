/** Every row that the page Start shows of a contacts file, read back from its words and counted again in the file, by code of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contactFindingsSteps } from '../../../shared/analysis/contacts/contact-findings';
import { findTargets } from '../../../shared/analysis/contacts/find-targets';
import { nextSources } from '../../../shared/analysis/contacts/next-source';
import { runToEnd } from '../../../shared/lib/resumable-work';
import { emptyNetwork, type Network } from '../../../shared/model/network';
import {
  contactSections,
  coverageRows,
  linesWithNobody,
  nextSourceSentence,
  targetRows,
  waveSentence,
} from '../../../shared/sentences/contact-sentences';
import { connectionsCsv, madeConnections } from '../../builders/connections-file';
import { csv, fixture, importInto, TODAY } from '../../builders/contacts-file';

const findingsOf = (network: Network) => runToEnd(contactFindingsSteps(network, TODAY));

/** Rows of a file of connections, read by the simplest parser that reads quotes. */
function readRows(text: string): Record<string, string>[] {
  const lines = text.slice(text.indexOf('First Name')).trimEnd().split('\n');
  const cells = (line: string) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => m[1]?.replaceAll('""', '"') ?? m[2] ?? '');
  const [header = '', ...rows] = lines;
  return rows.map((row) => Object.fromEntries(cells(header).map((name, i) => [name, cells(row)[i] ?? ''])));
}

const bare = (company: string) =>
  company
    .replace(/,? (?:GmbH|Inc\.|Ltd|AG)$/, '')
    .toLowerCase()
    .trim();

describe.each([11, 12])('the page of a made file (seed %i)', (seed) => {
  const file = connectionsCsv(madeConnections(seed, 860));
  const rows = readRows(file);
  const network = emptyNetwork();
  importInto(network, csv(file));
  const findings = findingsOf(network);
  const sections = new Map(contactSections(findings).map((section) => [section.id, section]));

  it('counts each firm as the file does', () => {
    const firms = sections.get('firms')?.rows ?? [];
    expect(firms.length).toBeGreaterThan(20);
    for (const { words, people } of firms)
      expect(rows.filter((row) => bare(row.Company ?? '') === bare(words)).length, words).toBe(people.length);
  });

  it('shows as one kind of work only positions that name it', () => {
    const words: Readonly<Record<string, RegExp>> = {
      Law: /lawyer|anwält|avocat|abogado|counsel/i,
      Health: /nurse|physician|ärztin|schwester|infirm/i,
      Teaching: /teacher|lehrer|enseignant/i,
      'Hiring and people': /\bhr\b|recruit|talent|personal/i,
      Finance: /account(?!.*exec)|buchhalt|contador|financ|invest/i,
      Leadership: /ceo|founder|geschäftsführer|direct/i,
    };
    const work = sections.get('work')?.rows ?? [];
    for (const [name, pattern] of Object.entries(words)) {
      const expected = rows.filter((row) => pattern.test(row.Position ?? '')).length;
      expect(work.find((row) => row.words === name)?.people.length, name).toBe(expected);
    }
  });

  it('says of each wave how many came, when, and how many are at one firm', () => {
    const said = findings.waves.map((wave) => waveSentence(wave, TODAY));
    expect(said.length).toBeGreaterThan(0);
    for (const sentence of said) {
      const match = /^(\d+) people in the week of (.+?)(?:, (\d+) of them now at (.+))?$/.exec(sentence);
      const monday = Date.parse(`${match?.[2]} UTC`);
      const inWeek = rows.filter((row) => {
        const day = Date.parse(`${row['Connected On']} UTC`);
        return day >= monday && day < monday + 7 * 86_400_000;
      });
      expect(inWeek.length, sentence).toBe(Number(match?.[1]));
      if (match?.[4] !== undefined)
        expect(inWeek.filter((row) => bare(row.Company ?? '') === bare(match[4] ?? '')).length, sentence).toBe(Number(match[3]));
    }
  });

  it('says of how many each fact is known', () => {
    const shares = Object.fromEntries(coverageRows(findings.coverage).map(({ label, share }) => [label, share]));
    const has = (column: string) => `${rows.filter((row) => row[column] !== '').length} of 860`;
    expect(shares).toEqual({
      'Dated contact': '0 of 860',
      'How close, in your words': '0 of 860',
      Firm: `${rows.filter(({ Company = '' }) => !/^(?:|self-employed|freelance|freiberuflich|retired)$/i.test(Company)).length} of 860`,
      Place: '0 of 860',
      'Known since': has('Connected On'),
      'Mail address': has('Email Address'),
      'Phone number': '0 of 860',
      Birthday: '0 of 860',
    });
  });

  it('names the file with the messages as the next step', () => {
    expect(nextSourceSentence(nextSources(findings.coverage)[0] ?? null, 860)).toBe(
      'Your messages on LinkedIn. They name profile pages, and 860 of your 860 people have one here.',
    );
  });

  it('answers a pasted list with numbers of the file', () => {
    const answers = findTargets([...network.people.values()], 'Contoso\nLitware\nNowhere Ltd');
    const count = (firm: string) => rows.filter((row) => bare(row.Company ?? '') === firm).length;
    expect(targetRows(answers).map(({ words }) => words)).toEqual([
      `Contoso: ${count('contoso')} people there`,
      `Litware: ${count('litware')} people there`,
    ]);
    expect(linesWithNobody(answers)).toBe('Nobody by these words: Nowhere Ltd');
  });
});

describe('the page of each starting file', () => {
  const folder = new URL('../../fixtures/contacts/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.csv') && !/messages|preamble\.csv$/.test(name),
  );

  it.each(files)('%s: says nothing that the file does not hold', (name) => {
    const network = emptyNetwork();
    const raw = readFileSync(new URL(name, folder));
    importInto(network, fixture(name));
    const texts = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1250'].map((encoding) =>
      new TextDecoder(encoding).decode(raw),
    );
    const findings = findingsOf(network);
    for (const section of contactSections(findings)) {
      if (section.id === 'work') continue;
      for (const { words, people } of section.rows) {
        const times = Math.max(...texts.map((text) => text.toLowerCase().split(words.toLowerCase()).length - 1));
        expect(times, `${section.id}: ${words}`).toBeGreaterThanOrEqual(people.length);
      }
    }
    const known = coverageRows(findings.coverage).map(({ share }) => share);
    expect(known.length).toBeGreaterThan(0);
    expect(nextSourceSentence(nextSources(findings.coverage)[0] ?? null, network.people.size)).not.toBe('');
  });
});
