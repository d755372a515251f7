/** Photos of address books: made small, without anything else of their file, never fetched, one with their import, gone with the person. */
import { decode, encode } from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import { SourceCollection } from '../../../../../shared/formats/sources/collected-sources';
import { planSources } from '../../../../../shared/formats/sources/plan-sources';
import { checkEdit } from '../../../../../shared/model/check-edit';
import { applyEdit } from '../../../../../shared/model/edit';
import { erasePeople } from '../../../../../shared/model/edits/erase-people';
import { EMPTY_ME, importOf, takeBackImport } from '../../../../../shared/model/edits/imports/imports';
import { changePhoto } from '../../../../../shared/model/edits/people';
import { idSource, seededRandom } from '../../../../../shared/model/ids';
import { emptyNetwork, type Network } from '../../../../../shared/model/network';
import { networkToJson } from '../../../../../shared/model/network-json';
import { CONTEXT, readerNamed, readRecords, sourceFile } from './read-source';

const SECRET = 'Exif 46.0569N 14.5058E';

/** Red on the left, blue on the right, and a band of green around a wide one; with a segment that says where it was taken. */
function picture(width: number, height: number): Buffer {
  const data = Buffer.alloc(4 * width * height, 255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const isOutside = x < (width - height) / 2 || x >= (width + height) / 2;
      data.set(isOutside ? [0, 255, 0] : x < width / 2 ? [255, 0, 0] : [0, 0, 255], 4 * (y * width + x));
    }
  const jpeg = encode({ width, height, data }, 90).data;
  const app1 = Buffer.from(`\xff\xe1\0\0${SECRET}`, 'latin1');
  app1.writeUInt16BE(SECRET.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), app1, jpeg.subarray(2)]);
}

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const folded = (line: string) => line.replace(/(.{74})/g, '$1\r\n ');
const card = (name: string, ...lines: readonly string[]) =>
  ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, `EMAIL:${name}@example.com`, ...lines.map(folded), 'END:VCARD', ''].join('\r\n');
const inline = (bytes: Buffer) => `PHOTO;ENCODING=b;TYPE=JPEG:${bytes.toString('base64')}`;

async function recordsOf(text: string) {
  return await readRecords(readerNamed('vcard'), sourceFile('people.vcf', new TextEncoder().encode(text), 1000));
}

async function photoOf(line: string): Promise<{ readonly photo: string; readonly leftOut: number }> {
  const records = await recordsOf(card('ana', line));
  const [photo = ''] = records.flatMap((record) => (record.kind === 'card' ? [record.contact.photo] : []));
  return { photo, leftOut: records.filter(({ kind }) => kind === 'skipped').length };
}

const pixelsOf = (photo: string) => decode(Buffer.from(photo.replace(/^.*,/, ''), 'base64'), { useTArray: true });

describe('a photo in a card', () => {
  it('is its middle square, small, without anything else of the file', async () => {
    for (const line of [inline(picture(600, 400)), `PHOTO:data:image/jpeg;base64\\,${picture(600, 400).toString('base64')}`]) {
      const { photo, leftOut } = await photoOf(line);
      const { width, height, data } = pixelsOf(photo);
      expect([width, height, leftOut]).toEqual([128, 128, 0]);
      expect(photo.length).toBeLessThan(10_000);
      const at = (x: number, y: number) => [...data.subarray(4 * (y * width + x), 4 * (y * width + x) + 3)];
      const [left, right] = [at(2, 64), at(125, 64)];
      expect(left[0]! - left[2]!).toBeGreaterThan(200);
      expect(right[2]! - right[0]!).toBeGreaterThan(200);
      expect(left[1]).toBeLessThan(40); // nothing of the green outside
      expect(Buffer.from(photo.replace(/^.*,/, ''), 'base64').includes(SECRET)).toBe(false);
    }
    expect((await photoOf(inline(picture(40, 60)))).photo.length).toBeGreaterThan(100); // small ones are not made larger
    expect(pixelsOf((await photoOf(inline(picture(40, 60)))).photo).width).toBe(40);
  });

  it('may be a small PNG, without the chunks that say when and where', async () => {
    const bytes = Buffer.from(PNG, 'base64');
    const text = Buffer.concat([Buffer.from([0, 0, 0, SECRET.length]), Buffer.from(`tEXt${SECRET}\0\0\0\0`, 'latin1')]);
    const withText = Buffer.concat([bytes.subarray(0, 33), text, bytes.subarray(33)]);
    expect((await photoOf(`PHOTO;ENCODING=BASE64;TYPE=PNG:${withText.toString('base64')}`)).photo).toBe(`data:image/png;base64,${PNG}`);
  });

  it('is left out, and said so, where it is on the web, damaged, too large, or no picture', async () => {
    const jpeg = picture(300, 300);
    const huge = Buffer.from(jpeg);
    const sof = huge.indexOf(Buffer.from([0xff, 0xc0]));
    huge.writeUInt16BE(60_000, sof + 5);
    huge.writeUInt16BE(60_000, sof + 7);
    const bomb = Buffer.from(PNG, 'base64');
    bomb.writeUInt32BE(60_000, 16);
    for (const line of [
      'PHOTO:https://photos.example/tracker.jpg',
      'PHOTO;VALUE=uri:file:///etc/passwd',
      inline(jpeg.subarray(0, 200)),
      inline(huge),
      `PHOTO;ENCODING=b:${bomb.toString('base64')}`,
      `PHOTO;ENCODING=b:${Buffer.from('<svg onload="alert(1)"/>').toString('base64')}`,
      'PHOTO;ENCODING=b:not base64 at all!',
      inline(Buffer.concat([jpeg, Buffer.alloc(2_000_000)])),
    ])
      expect(await photoOf(line), line.slice(0, 60)).toEqual({ photo: '', leftOut: 1 });
  });
});

describe('a photo of an import', () => {
  const importInto = async (network: Network, text: string, step: string) => {
    const collection = new SourceCollection({ today: CONTEXT.today, since: null });
    collection.startFile('people.vcf', 'vcard');
    for (const record of await recordsOf(text)) collection.add(record);
    const newId = idSource(seededRandom(step.length + step.charCodeAt(1)));
    const plan = planSources(network, collection.result(), {
      ...{ newId, today: CONTEXT.today, label: 'import', step, paths: [], confirmedOwners: [], me: EMPTY_ME },
    });
    expect(checkEdit(network, plan.edit).ok).toBe(true);
    return applyEdit(network, plan.edit);
  };
  const ofAna = (network: Network) => [...network.people.values()].find(({ name }) => name === 'ana')!;
  const text = (network: Network) => JSON.stringify(networkToJson(network));

  it('is one step with it, is taken back with it, and leaves a photo that the user chose', async () => {
    const network = emptyNetwork();
    await importInto(network, card('ana'), 'r1');
    const before = text(network);
    const undo = await importInto(network, card('ana', inline(picture(200, 200))), 'r2');
    const { photo } = ofAna(network);
    expect(photo).toMatch(/^data:image\/jpeg/);
    applyEdit(network, undo);
    expect(text(network)).toBe(before);

    await importInto(network, card('ana', inline(picture(200, 200))), 'r2');
    applyEdit(network, takeBackImport(network, importOf(network, 'r2')!, CONTEXT.today));
    expect('photo' in ofAna(network)).toBe(false);

    const chosen = `data:image/png;base64,${PNG}`;
    applyEdit(network, changePhoto(ofAna(network), chosen));
    await importInto(network, card('ana', inline(picture(200, 200)), 'NICKNAME:Annie'), 'r3');
    expect(ofAna(network)).toMatchObject({ nickname: 'Annie', photo: chosen });
    applyEdit(network, takeBackImport(network, importOf(network, 'r3')!, CONTEXT.today));
    expect(ofAna(network)).toMatchObject({ nickname: '', photo: chosen });
  });

  it('stays while another import has it too, and nothing of it is left when the person is erased', async () => {
    const network = emptyNetwork();
    await importInto(network, card('ana'), 'r1');
    await importInto(network, card('ana', inline(picture(200, 200)), 'NICKNAME:Annie'), 'r2');
    await importInto(network, card('ana', inline(picture(200, 200)), 'TITLE:Pilot'), 'r3');
    const { photo = '' } = ofAna(network);
    applyEdit(network, takeBackImport(network, importOf(network, 'r2')!, CONTEXT.today));
    expect(ofAna(network).photo).toBe(photo);
    const part = photo.slice(-80);
    expect(text(network)).toContain(part);
    applyEdit(network, erasePeople(network, [ofAna(network).id]));
    expect(text(network)).not.toContain(part);
  });
});
