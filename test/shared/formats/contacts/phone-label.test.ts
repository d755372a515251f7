import { describe, expect, it } from 'vitest';
import { phoneLabel } from '../../../../shared/formats/contacts/values';
import { formatPhones } from '../../../../shared/formats/export/reconnect-row';
import { planImport } from '../../../../shared/formats/import/plan-import';
import { applyEdit } from '../../../../shared/model/edit';
import { idSource, seededRandom } from '../../../../shared/model/ids';
import { emptyNetwork } from '../../../../shared/model/network';
import { networkFromJson, networkToJson } from '../../../../shared/model/network-json';
import { textOf } from '../../../../shared/strings/text';
import { csv, tableOf } from '../../../builders/contacts-file';

const newId = idSource(seededRandom(1));

function importInto(network: ReturnType<typeof emptyNetwork>, text: string) {
  const plan = planImport(network, tableOf(csv(text)), { newId, today: '2026-02-01' as never });
  if (!plan.ok) throw new Error(textOf(plan.error.message));
  applyEdit(network, plan.value.edit);
  return plan.value.report;
}

describe('the kind of a phone number', () => {
  it.each([
    ['* Mobile', 'Phone 1 - Value', 'mobile'],
    ['Ferienhaus', 'Phone 1 - Value', 'Ferienhaus'],
    ['', 'Mobile Phone', 'mobile'],
    ['', 'Telefon geschäftlich', 'work'],
    ['', 'Telefon privat', 'home'],
    ['', 'Téléphone (domicile)', 'home'],
    ['', 'Phone', ''],
  ])('label "%s" in the column %s', (label, header, kind) => expect(phoneLabel(label, header)).toBe(kind));

  it('is kept from Google’s labels, and the same file again changes nothing', () => {
    const file =
      'First Name,Last Name,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Phone 3 - Label,Phone 3 - Value\n' +
      'Ana,Silva,* Mobile,+44 7700 900123,Work,020 7946 0000,,+44 7700 900999\n';
    const network = emptyNetwork();
    importInto(network, file);
    const [ana] = network.people.values();
    expect(ana?.phoneLabels).toEqual({ '+44 7700 900123': 'mobile', '020 7946 0000': 'work' });
    expect(importInto(network, file).unchanged).toBe(1);
    // Written to disk and read back.
    expect([...networkFromJson(networkToJson(network)).people.values()][0]?.phoneLabels).toEqual(ana?.phoneLabels);
  });

  it('is kept from Outlook’s columns; a number that has one keeps it', () => {
    const network = emptyNetwork();
    importInto(
      network,
      'First Name,Last Name,E-mail Address,Mobile Phone,Home Phone,Business Phone\nAna,Silva,a@example.com,0770 090 0123,,555 0100\n',
    );
    importInto(network, 'Name,E-mail,Work Phone\nAna Silva,a@example.com,0770 090 0123\n');
    expect([...network.people.values()][0]?.phoneLabels).toEqual({ '0770 090 0123': 'mobile', '555 0100': 'work' });
  });

  it('stands beside the number for people to read', () => {
    expect(formatPhones({ phones: ['1', '2'], phoneKinds: ['mobile', ''] })).toEqual(['1 (mobile)', '2']);
  });
});
