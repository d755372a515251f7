/** Texts that break careless writers, and a small network whose every text is one of them. */
import type { MeasuredNetwork } from '../../../../shared/formats/export/network-table';
import type { ReconnectExportRow } from '../../../../shared/formats/export/reconnect-row';
import type { IsoDay } from '../../../../shared/model/day';
import type { ClusterId, PersonId } from '../../../../shared/model/ids';
import type { Network } from '../../../../shared/model/network';
import { networkOf } from '../../../builders/network-builder';

export const HOSTILE: readonly string[] = [
  '=1+1',
  '+49 30 901820',
  '-5',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\0=1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://evil","x")',
  "'=1+1",
  "''=1",
  "'quoted'",
  "O'Neil",
  'a;=1+1',
  'a,=1+1',
  'say "hi"',
  '"',
  '""',
  ',',
  ';',
  ' leading',
  'trailing ',
  'two\nlines',
  'two\r\nlines',
  'carriage\rreturn',
  '',
  '</data><node id="x"/>',
  ']]>',
  '<!--',
  '&amp;',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'a\u0001b\u001Fc',
  '\uD800 lone',
  '\uFFFE',
  'bidi \u202Eevil',
  'zero\u200Bwidth',
  '*bold* _it_ `code`',
  '[link](javascript:alert(1))',
  '![img](http://x)',
  '# heading',
  '- item',
  '1. item',
  '1) item',
  '> quote',
  '| a | b |',
  '~~gone~~',
  '\\',
  'BEGIN:VEVENT',
  'x\nEND:VCALENDAR',
  '山田太郎',
  '🧗'.repeat(60),
  'é'.repeat(100),
  '__proto__',
  'constructor',
  'null',
  'Zoë "Zo" Brandt, PhD; =x',
];

export function hostileRow(text: string, rank = 1): ReconnectExportRow {
  return {
    id: `id${rank}` as PersonId,
    rank,
    name: text,
    company: text,
    position: text,
    circles: [text],
    state: 'fading',
    role: 'sole-link',
    lastContact: '2024-03-01' as IsoDay,
    reasons: [text],
    shared: [text],
    opener: { text, date: '2024-02-01' as IsoDay },
    emails: [text],
    phones: [text],
    phoneKinds: [text],
    urls: [text],
    birthday: text,
  };
}

/** One person per text, all tied in a row. */
export function hostileNetwork(): { network: Network; findings: MeasuredNetwork } {
  const network = networkOf({});
  const ids = HOSTILE.map((_, i) => `p${String(i).padStart(3, '0')}` as PersonId);
  const base = [...networkOf({ people: ['x'] }).people.values()][0]!;
  ids.forEach((id, i) => {
    const text = HOSTILE[i] || 'nobody';
    network.people.set(id, { ...base, id, name: text, company: text, place: text, position: text });
  });
  const cluster = 'c' as ClusterId;
  return {
    network,
    findings: {
      clusters: [{ id: cluster, label: HOSTILE.join('') }],
      people: ids.map((id) => ({ id, state: 'active', role: 'weak', cluster, lastContact: null, contactDays: 3 })),
      ties: ids.slice(1).map((b, i) => ({
        a: ids[i]!,
        b,
        strength: 1 / (i + 1),
        together: i,
        smallest: 0,
        largest: 0,
        lastTogether: '2024-01-01' as IsoDay,
        relations: ['friend', 'colleague'],
      })),
    },
  };
}
