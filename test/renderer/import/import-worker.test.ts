/** What the worker says of a table before anything is imported. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromWorker, TableView } from '../../../renderer/import/protocol';
import { theDay } from '../../builders/network-builder';

const told: FromWorker[] = [];
const worker = { postMessage: (message: FromWorker) => told.push(message), onmessage: (_: { data: unknown }) => {} };

beforeEach(async () => {
  told.length = 0;
  vi.stubGlobal('self', worker);
  await import('../../../renderer/import/import.worker');
});

function viewOf(content: string): TableView {
  worker.onmessage({ data: { kind: 'file', name: 'sheet.csv', bytes: new TextEncoder().encode(content) } });
  worker.onmessage({ data: { kind: 'plan', id: 1, choices: {}, today: theDay('2026-05-03'), answers: new Map() } });
  const [read] = told;
  if (read?.kind !== 'read' || !read.table.ok) throw new Error('not read');
  return read.table.value;
}

describe('a table before its import', () => {
  it('has its examples as they would be imported: without the marks that turn a text around, or a guard before a formula', () => {
    expect(viewOf("Name,Company,E-mail\n\u202eevil\u202c,'=Hooli,a@example.org\n").sampleValues).toEqual([
      ['evil'],
      ['=Hooli'],
      ['a@example.org'],
    ]);
  });

  it('counts every row, also one with a cell that is too long', () => {
    expect(viewOf(`Name,E-mail\nAna,a@example.org\n${'B'.repeat(300_000)},b@example.org\n`).rowCount).toBe(2);
  });
});
