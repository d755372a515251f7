import { describe, expect, it } from 'vitest';
import { newJobs, quietSinceOwnJob } from '../../../../shared/analysis/contacts/job-changes';
import { dayNumber, isoDay } from '../../../../shared/model/day';
import { applyEdit } from '../../../../shared/model/edit';
import { changeProfile } from '../../../../shared/model/edits/imports/imports';
import { changeJobs } from '../../../../shared/model/edits/people';
import { idSource, type PersonId, seededRandom } from '../../../../shared/model/ids';
import { quietSinceJobSentence } from '../../../../shared/sentences/looking-back-sentences';
import { type LogLine, networkOf, theDay } from '../../../builders/network-builder';

const TODAY = theDay('2026-06-30');
/** The job began on this day of the log: 91 days ago. */
const BEGAN = '2026-04';
const earlier = (days: number) => isoDay(dayNumber(theDay('2026-04-01')) - days);
const twice = (who: string): LogLine[] => [
  [earlier(30), who],
  [earlier(60), who, 'call'],
];

function withJob(log: readonly LogLine[], from = BEGAN, people: Parameters<typeof networkOf>[0]['people'] = []) {
  const network = networkOf({ log, people });
  applyEdit(network, changeProfile(network, { jobs: [{ at: 'Fabrikam', from, to: '' }] }, idSource(seededRandom(1))));
  return network;
}

describe('quietSinceOwnJob', () => {
  it('names who was in touch twice in the year before and not since', () => {
    const log: LogLine[] = [
      ...twice('Ana'),
      [earlier(10), 'Ana'],
      ...twice('Ben'),
      [earlier(5), 'Once'],
      ...twice('Still'),
      ['2026-05-02', 'Still'],
    ];
    const quiet = quietSinceOwnJob(withJob(log), TODAY);
    expect(quiet).toEqual({
      at: 'Fabrikam',
      from: BEGAN,
      count: 2,
      people: [
        { person: 'Ana', last: earlier(10) },
        { person: 'Ben', last: earlier(30) },
      ],
    });
    expect(quietSinceJobSentence(quiet!)).toBe(
      'You began at Fabrikam in April 2026. Since then there is no contact with 2 people with whom you were in touch on at least two days of the year before.',
    );
  });

  it('guards a beginning: says nothing of a job that is a few weeks or many years old, is ahead, or has no day', () => {
    const log = twice('Ana');
    for (const from of ['2026-06', '2024', '2026-09', '']) expect(quietSinceOwnJob(withJob(log, from), TODAY)).toBeNull();
    expect(
      quietSinceOwnJob(
        withJob([
          [earlier(400), 'Ana'],
          [earlier(420), 'Ana'],
        ]),
        TODAY,
      ),
    ).toBeNull();
  });

  it('calls nobody quiet who is set aside, or may have been in touch on an uncertain day', () => {
    const log: LogLine[] = [...twice('Archived'), ...twice('Vague'), ['2026-05-15', 'Vague', { precision: 'month' }]];
    expect(quietSinceOwnJob(withJob(log, BEGAN, [{ name: 'Archived', standing: 'archived' }]), TODAY)).toBeNull();
  });
});

describe('newJobs', () => {
  it('names who began within a year, is no archive, and was not written to since', () => {
    const network = networkOf({
      log: [
        ...twice('Ana'),
        ...twice('Ben'),
        ['2026-05-02', 'Ben'],
        ...twice('Cleo'),
        ...twice('Vague'),
        ['2026-07-01', 'Vague', { precision: 'year' }],
      ],
      people: ['Ana', 'Ben', 'Cleo', 'Vague', { name: 'Gone', standing: 'archived' }],
    });
    const job = (who: string, from: string, to = '') =>
      applyEdit(network, changeJobs(network.people.get(who as PersonId)!, [{ at: 'Hooli', from, to }]));
    for (const who of ['Ana', 'Ben', 'Vague', 'Gone']) job(who, BEGAN);
    job('Cleo', '2023');
    expect(newJobs(network, new Map(), TODAY)).toEqual([{ person: 'Ana', at: 'Hooli', from: BEGAN }]);
    job('Ana', BEGAN, '2026-06-01');
    expect(newJobs(network, new Map(), TODAY)).toEqual([]);
  });
});
