import { describe, expect, test } from 'vitest';
import { PersonLookup } from '../../../../shared/formats/log/person-lookup';
import { type LogSentence, readSentence } from '../../../../shared/formats/log/read-sentence';
import { networkOf, theDay } from '../../../builders/network-builder';

const network = networkOf({
  people: [
    'Ana Prado',
    'Ben Lee',
    'Cy Ode',
    'Cy Young',
    'Yusuf Fonseca',
    'Yusuf Vasquez',
    'Dmitri Fonseca',
    'Ines de la Cruz',
    'April Stone',
    { name: 'Margaret Hahn', nickname: 'Maggie' },
  ],
});
const lookup = new PersonLookup(network);
const read = (text: string): LogSentence | null => readSentence(text, lookup, theDay('2026-06-24'));
const names = (sentence: LogSentence | null) =>
  sentence?.people.map(({ name, candidates, isUnsure }) => (isUnsure ? `${name}?` : (candidates[0] ?? `${name} (new)`)));

describe('who', () => {
  test.each<[string, readonly string[]]>([
    ['coffee with Yusuf Vasquez and Dmitri Fonseca yesterday about sailing', ['Yusuf Vasquez', 'Dmitri Fonseca']],
    ['Coffee with Ana and Ben', ['Ana Prado', 'Ben Lee']],
    ['met Ana Prado, Ben Lee and Maggie on Friday', ['Ana Prado', 'Ben Lee', 'Margaret Hahn']],
    ['called Ines de la Cruz last Tuesday', ['Ines de la Cruz']],
    ['lunch with Yusuf', ['Yusuf?']],
    ['lunch with Cy and Ana', ['Cy?', 'Ana Prado']],
    ['lunch with Yusuf Marsh', ['Yusuf Marsh (new)']],
    ['dinner with @Ana and Zoë Kahn', ['Ana Prado', 'Zoë Kahn (new)']],
    ['yesterday call with Ben', ['Ben Lee']],
    ['walk with April yesterday', ['April Stone']],
    ['Ana & Ben', ['Ana Prado', 'Ben Lee']],
    ['wrote to Ana about the flat', ['Ana Prado']],
  ])('%s', (text, expected) => expect(names(read(text))).toEqual(expected));

  test.each([
    'Ana Prado',
    'Ana',
    'Zoë Kahn',
    'Tour guide in Quebec',
    'met a guide in Quebec, kid at the same school, likes ramen',
    'coffee with',
    '',
    'with',
  ])('is no sentence: “%s”', (text) => expect(read(text)).toBeNull());
});

test('every word ends in a field', () => {
  expect(
    read('Coffee with Ana Prado and Ben Lee yesterday at Luigi’s about sailing and the new flat, promised to send the map tomorrow'),
  ).toMatchObject({
    date: { day: '2026-06-23', precision: 'day' },
    when: 'yesterday',
    channel: 'in-person',
    topics: ['sailing', 'the new flat'],
    promise: 'send the map tomorrow',
    favor: null,
    note: 'at Luigi’s',
  });
  expect(read('called Ben 3 days ago #chess #jazz, helped him with his CV')).toMatchObject({
    date: { day: '2026-06-21' },
    channel: 'call',
    topics: ['chess', 'jazz'],
    favor: { direction: 'given', what: 'his CV' },
  });
  expect(read('lunch with Ana, she helped me with the move')).toMatchObject({ favor: { direction: 'received', what: 'the move' } });
  expect(read('met Ana')).toMatchObject({ date: null, when: '', channel: 'in-person', topics: [] });
});
