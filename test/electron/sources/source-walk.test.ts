/** Archives as they come, and archives that were made to do harm. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { describe, expect, it } from 'vitest';
import { startWalk, walkPath } from '../../../electron/sources/source-walk';
import { WALK_LIMITS, type WalkLimits } from '../../../electron/sources/walk';
import { seededRandom } from '../../../shared/model/ids';
import { temporaryFolder } from '../../builders/temporary-folder';
import { zipOf } from '../../builders/zip';

/** Path → the whole content, or the reason why it is left out. Each file is read twice. */
async function walked(path: string, limits: Partial<WalkLimits> = {}): Promise<Record<string, string>> {
  const found = new Map<string, string>();
  const walk = startWalk({ ...WALK_LIMITS, ...limits }, null, () => undefined);
  for await (const each of walkPath(path, walk)) {
    if (each.kind === 'left-out') found.set(each.path, each.reason.key);
    else {
      const [first, second] = [await textOf(each.file.chunks()), await textOf(each.file.chunks())];
      expect(second).toBe(first);
      found.set(each.file.path, first);
    }
  }
  return Object.fromEntries(found);
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  try {
    const parts: Uint8Array[] = [];
    for await (const chunk of chunks) parts.push(chunk);
    return Buffer.concat(parts).toString('utf8');
  } catch (error) {
    return error instanceof Error ? error.message : 'failed';
  }
}

function fileOf(name: string, bytes: Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

async function tgzOf(files: readonly (readonly [name: string, content: string, type?: 'symlink'])[]): Promise<Buffer> {
  const archive = pack();
  for (const [name, content, type] of files)
    archive.entry(type === undefined ? { name } : { name, type, linkname: '/etc/passwd' }, content);
  archive.finalize();
  const parts: Uint8Array[] = [];
  for await (const part of archive as AsyncIterable<Uint8Array>) parts.push(part);
  return gzipSync(Buffer.concat(parts));
}

/** The zip with its end written as for large archives: the usual numbers are full, and the true ones stand in a record before it (APPNOTE 4.3.14). */
function zip64Of(files: Parameters<typeof zipOf>[0]): Buffer {
  const zip = zipOf(files);
  const at = zip.length - 22;
  const [size, offset] = [zip.readUInt32LE(at + 12), zip.readUInt32LE(at + 16)];
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  record.writeBigUInt64LE(BigInt(files.length), 24);
  record.writeBigUInt64LE(BigInt(files.length), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(at), 8);
  locator.writeUInt32LE(1, 16);
  const end = Buffer.from(zip.subarray(at));
  end.fill(0xff, 8, 20);
  return Buffer.concat([zip.subarray(0, at), record, locator, end]);
}

describe('the walk through what was dropped', () => {
  it('finds the files of a folder, of a zip in a zip, and of a tgz', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'in', 'a.txt'), 'one');
    writeFileSync(join(folder, 'in', '.DS_Store'), 'x');
    const inner = zipOf([{ name: 'f.txt', content: 'three' }]);
    const outer = [
      { name: 'd/c.txt', content: 'two' },
      { name: 'e.zip', content: inner },
    ];
    writeFileSync(join(folder, 'in', 'b.zip'), zipOf(outer));
    writeFileSync(
      join(folder, 'in', 'g.tgz'),
      await tgzOf([
        ['h.txt', 'four'],
        ['i/j.txt', 'five'],
      ]),
    );
    expect(await walked(join(folder, 'in'))).toEqual({
      'in/a.txt': 'one',
      'in/b.zip/d/c.txt': 'two',
      'in/b.zip/e.zip/f.txt': 'three',
      'in/g.tgz/h.txt': 'four',
      'in/g.tgz/i/j.txt': 'five',
    });
  });

  it('reads a zip whose directory has numbers of 64 bits, as archives of more than 4 GB have', async () => {
    const zip = zip64Of([
      { name: 'Takeout/a.txt', content: 'one' },
      { name: 'Takeout/b.txt', content: 'two' },
    ]);
    expect(await walked(fileOf('takeout-001.zip', zip))).toEqual({
      'takeout-001.zip/Takeout/a.txt': 'one',
      'takeout-001.zip/Takeout/b.txt': 'two',
    });
    expect(await walked(fileOf('outer.zip', zipOf([{ name: 'inner.zip', content: zip }])))).toEqual({
      'outer.zip/inner.zip/Takeout/a.txt': 'one',
      'outer.zip/inner.zip/Takeout/b.txt': 'two',
    });
  });

  it('leaves out names that lead out of the archive, and links; the rest is read', async () => {
    const zip = zipOf([
      { name: '../../evil.txt', content: 'x' },
      { name: '/abs.txt', content: 'x' },
      { name: 'link', content: '/etc/passwd', mode: 0o120_777 },
      { name: 'good.txt', content: 'good' },
    ]);
    expect(await walked(fileOf('a.zip', zip))).toEqual({
      'a.zip/../../evil.txt': 'sources.unsafeName',
      'a.zip//abs.txt': 'sources.unsafeName',
      'a.zip/link': 'sources.symbolicLink',
      'a.zip/good.txt': 'good',
    });
    const tgz = await tgzOf([
      ['../up.txt', 'x'],
      ['link', '', 'symlink'],
      ['good.txt', 'good'],
    ]);
    expect(await walked(fileOf('a.tgz', tgz))).toEqual({
      'a.tgz/../up.txt': 'sources.unsafeName',
      'a.tgz/link': 'sources.symbolicLink',
      'a.tgz/good.txt': 'good',
    });
    const folder = temporaryFolder();
    symlinkSync('/etc/passwd', join(folder, 'link'));
    expect(Object.values(await walked(folder))).toEqual(['sources.symbolicLink']);
  });

  it('stops at a file that unpacks out of proportion, at too many files and at too deep an archive', async () => {
    const bomb = zipOf([
      { name: 'zeros.txt', content: Buffer.alloc(4_000_000) },
      { name: 'good.txt', content: 'good' },
    ]);
    const limits = { ratio: 100, ratioFrom: 1_000_000 };
    expect(await walked(fileOf('bomb.zip', bomb), limits)).toEqual({
      'bomb.zip/zeros.txt': 'sources.outOfProportion',
      'bomb.zip/good.txt': 'good',
    });
    let nested = zipOf([{ name: 'deep.txt', content: 'deep' }]);
    for (let depth = 0; depth < 4; depth++) nested = zipOf([{ name: 'n.zip', content: nested }]);
    expect(Object.values(await walked(fileOf('nested.zip', nested)))).toEqual(['sources.tooDeep']);
    const many = zipOf(Array.from({ length: 5 }, (_, i) => ({ name: `${i}.txt`, content: 'x' })));
    expect(Object.values(await walked(fileOf('many.zip', many), { files: 3 })).filter((one) => one === 'x').length).toBe(2);
  });

  it('reads what is readable of a cut or damaged archive, and never throws', async () => {
    const zip = zipOf([
      { name: 'a.txt', content: 'good' },
      { name: 'b.txt', content: 'also good, and longer than the first' },
    ]);
    for (let cut = 0; cut < zip.length; cut += 7) {
      await walked(fileOf('cut.zip', zip.subarray(0, cut)));
      const flipped = Buffer.from(zip);
      flipped[cut] = (flipped[cut] ?? 0) ^ 0xff;
      await walked(fileOf('flipped.zip', flipped));
    }
    expect(await walked(fileOf('cut.zip', zip.subarray(0, zip.length - 4)))).toEqual({ 'cut.zip': 'sources.archiveDamaged' });
  });

  it('reads the one file of a gzip under its own name, wherever it lies', async () => {
    const list = 'Name,Email\n'.repeat(1000);
    const zip = zipOf([{ name: 'a.txt', content: 'one' }]);
    expect(await walked(fileOf('list.csv.gz', gzipSync(list)))).toEqual({ 'list.csv': list });
    expect(await walked(fileOf('short.JSON.GZ', gzipSync('{"a":1}')))).toEqual({ 'short.JSON': '{"a":1}' });
    expect(await walked(fileOf('a.zip.gz', gzipSync(zip)))).toEqual({ 'a.zip/a.txt': 'one' });
    expect(await walked(fileOf('in.zip', zipOf([{ name: 'b/list.csv.gz', content: gzipSync(list) }])))).toEqual({
      'in.zip/b/list.csv': list,
    });
    let nested = gzipSync(list);
    for (let depth = 0; depth < 5; depth++) nested = gzipSync(nested);
    expect(Object.values(await walked(fileOf('nested.gz', nested)))).toEqual(['sources.tooDeep']);
  });

  it('stops at a gzip that unpacks out of proportion, with one file or an archive in it', async () => {
    const limits = { ratio: 100, ratioFrom: 1_000_000 };
    const zeros = 'x'.repeat(4_000_000);
    expect(await walked(fileOf('bomb.csv.gz', gzipSync(zeros)), limits)).toEqual({ 'bomb.csv': 'sources.outOfProportion' });
    const archive = await tgzOf([
      ['good.txt', 'good'],
      ['zeros.txt', zeros],
    ]);
    const found = await walked(fileOf('bomb.tgz', archive), limits);
    expect(found['bomb.tgz/good.txt']).toBe('good');
    expect(Object.values(found)).toContain('sources.outOfProportion');
    expect(Object.values(found).filter((content) => content.length > 1_000)).toEqual([]);
  });

  it('says of a cut gzip that it is damaged', async () => {
    const random = seededRandom(1);
    const content = Array.from({ length: 2_000 }, () => random().toString(36)).join('');
    const whole = await tgzOf([['a.txt', content]]);
    for (const size of [30, whole.length - 20]) {
      const found = Object.values(await walked(fileOf('cut.tgz', whole.subarray(0, size))));
      expect(found).toContain('sources.archiveDamaged');
    }
    const one = gzipSync(content);
    for (const size of [30, one.length - 4])
      expect(await walked(fileOf('cut.csv.gz', one.subarray(0, size)))).not.toMatchObject({ 'cut.csv': content });
  });
});
