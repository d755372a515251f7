/** Protocols as files: what is written is read back, what is left out is not asked, and a wrong file says which part is wrong. */
import { describe, expect, it } from 'vitest';
import { KITH_PROTOCOL } from '../../../../shared/model/study/interview-protocol';
import { readProtocol, writeProtocol } from '../../../../shared/model/study/read-protocol';
import { STUDY_PROTOCOL } from '../../../builders/interview/study-protocol';

const bytes = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const SHORT = { format: 'kith-protocol', version: 1, title: 'Short', names: [{ id: 'important' }] };

describe('a protocol file', () => {
  it.each([KITH_PROTOCOL, STUDY_PROTOCOL])('is read back as it was written ($title)', (protocol) => {
    expect(readProtocol(writeProtocol(protocol))).toEqual({ ok: true, value: protocol });
  });

  it('asks only what it names', () => {
    const read = readProtocol(bytes(SHORT));
    expect(read).toMatchObject({
      ok: true,
      value: { consent: '', closeness: false, about: false, knows: false, contact: false, questions: [], positions: [] },
    });
  });

  const own = { id: 'age', ask: 'How old is {name}?' };
  const wrong: readonly (readonly [string, unknown, RegExp])[] = [
    ['no JSON', '{', /JSON/],
    ['no UTF-8', new Uint8Array([0xff, 0xfe, 0x00]), /JSON/],
    ['another file', { version: 1 }, /format/],
    ['a later version', { ...SHORT, version: 2 }, /version/],
    ['a misspelled part', { ...SHORT, closenes: true }, /closenes/],
    ['no question for names', { ...SHORT, names: [] }, /names/],
    ['an id with spaces', { ...SHORT, names: [{ id: 'my friends', ask: 'Who?' }] }, /names\.0\.id/],
    ['an unknown question without words', { ...SHORT, names: [{ id: 'mentor' }] }, /“mentor”.*ask/],
    ['an unknown occupation without words', { ...SHORT, positions: [{ id: 'astronaut' }] }, /“astronaut”.*ask/],
    ['an id twice', { ...SHORT, questions: [own, own] }, /two questions.*“age”/],
    ['an id with a meaning', { ...SHORT, questions: [{ ...own, id: 'closeness' }] }, /“closeness”/],
    ['a circle of whoever answers', { ...SHORT, questions: [{ ...own, about: 'me', keepAs: 'circle' }] }, /“age”.*keepAs/],
    ['one choice', { ...SHORT, questions: [{ ...own, choices: [{ value: '1', label: 'one' }] }] }, /choices/],
    ['ten choices', { ...SHORT, questions: [{ ...own, choices: [...'0123456789'].map((value) => ({ value, label: value })) }] }, /choices/],
    [
      'two choices with one value',
      {
        ...SHORT,
        questions: [
          {
            ...own,
            choices: [
              { value: '1', label: 'a' },
              { value: '1', label: 'b' },
            ],
          },
        ],
      },
      /“age”/,
    ],
  ];
  it.each(wrong)('with %s is refused, and says why', (_, value, reason) => {
    const read = readProtocol(value instanceof Uint8Array ? value : bytes(value));
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.error.message).toMatch(reason);
  });

  it('that is too large is refused', () => {
    const read = readProtocol(new Uint8Array(1_000_001));
    expect(!read.ok && read.error.kind).toBe('too-large');
  });
});
