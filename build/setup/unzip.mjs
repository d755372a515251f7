/** Reads a zip file without a dependency. Enough for an Electron distribution: no encryption, no zip64, and links are not kept. */
import { chmodSync, closeSync, mkdirSync, openSync, readSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;

function readAt(file, position, length) {
  const buffer = Buffer.alloc(length);
  if (readSync(file, buffer, 0, length, position) !== length) throw new Error('the zip file is cut short');
  return buffer;
}

function entriesOf(file, size) {
  const tail = readAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END) end--;
  if (end < 0) throw new Error('not a zip file');
  const directory = readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === CENTRAL; ) {
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      header: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** Writes each entry to the relative path `target(name)`; null leaves the entry out. */
export function unzip(zipPath, folder, target) {
  const file = openSync(zipPath, 'r');
  try {
    for (const entry of entriesOf(file, statSync(zipPath).size)) {
      const relative = entry.name.endsWith('/') ? null : target(entry.name);
      if (relative === null) continue;
      const path = join(folder, normalize(relative));
      if (!path.startsWith(folder + sep)) throw new Error(`the zip file points outside: ${entry.name}`);
      const local = readAt(file, entry.header, 30);
      const start = entry.header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
      const data = readAt(file, start, entry.packed);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, entry.method === 0 ? data : inflateRawSync(data));
      if (entry.mode & 0o111) chmodSync(path, 0o755);
    }
  } finally {
    closeSync(file);
  }
}
