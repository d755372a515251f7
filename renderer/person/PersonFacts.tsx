import { Checkbox, Select } from '@mantine/core';
import { formatBirthday } from '../../shared/lib/format-time';
import { setPersonCircles } from '../../shared/model/edits/circles';
import { setPersonInterests } from '../../shared/model/edits/interests';
import { changePerson } from '../../shared/model/edits/people';
import type { Person } from '../../shared/model/network';
import { InlineText } from '../components/InlineText';
import { Section } from '../components/Section';
import { commit, useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { newId } from '../state/new-id';
import { parseBirthday } from './birthday';
import { InlineTags } from './InlineTags';
import { PersonClusterField } from './PersonClusterField';

const CADENCES = [
  { value: '', label: 'not said' },
  { value: '7', label: 'every week' },
  { value: '14', label: 'every two weeks' },
  { value: '30', label: 'every month' },
  { value: '91', label: 'every three months' },
  { value: '182', label: 'twice a year' },
  { value: '365', label: 'once a year' },
];
const CLOSENESS = [
  { value: '', label: 'not said' },
  { value: '5', label: 'one of the closest' },
  { value: '4', label: 'close' },
  { value: '3', label: 'a good friend' },
  { value: '2', label: 'an acquaintance' },
  { value: '1', label: 'distant' },
];

/** What is known of a person, each fact edited where it stands: one step of undo a fact. */
export function PersonFacts({ person }: { readonly person: Person }) {
  const network = useNetwork();
  const found = useFindings((state) => state.people.get(person.id));
  const change = (patch: Partial<Omit<Person, 'id'>>) => void commit(changePerson(person, patch));
  const interests = person.interests.map((id) => network.interests.get(id)?.name ?? '').filter(Boolean);
  const circles = person.circles.map((id) => network.circles.get(id)?.name ?? '').filter(Boolean);
  const draft = (field: string, label: string) => ({
    key: `person:${person.id}:${field}`,
    what: `something about ${person.name} (${label.toLowerCase()})`,
  });
  const text = (label: string, field: 'nickname' | 'company' | 'position' | 'place') => (
    <FactRow label={label}>
      <InlineText label={label} value={person[field]} draft={draft(field, label)} onChange={(value) => change({ [field]: value })} />
    </FactRow>
  );
  const list = (label: string, field: 'emails' | 'phones' | 'urls') => (
    <FactRow label={label}>
      <InlineText
        label={label}
        value={person[field].join(', ')}
        draft={draft(field, label)}
        onChange={(value) =>
          change({
            [field]: value
              .split(/[,\n]/)
              .map((part) => part.trim())
              .filter(Boolean),
          })
        }
      />
    </FactRow>
  );

  return (
    <>
      <Section title="Cares about">
        <InlineTags
          label="Interests"
          value={interests}
          data={[...network.interests.values()].map((interest) => interest.name)}
          placeholder={interests.length === 0 ? 'A sport, a place, a pet, a dish…' : 'Add…'}
          draft={draft('interests', 'Interests')}
          onChange={(names) => commit(setPersonInterests(network, person, names, newId))}
        />
      </Section>
      <Section title="Facts">
        <div className="k-fact-grid">
          <FactRow label="Circles">
            <InlineTags
              label="Circles"
              value={circles}
              data={[...network.circles.values()].map((circle) => circle.name)}
              placeholder="Add…"
              draft={draft('circles', 'Circles')}
              onChange={(names) => commit(setPersonCircles(network, person, names, newId))}
            />
          </FactRow>
          {found && (
            <FactRow label="Cluster">
              <PersonClusterField person={person} found={found} />
            </FactRow>
          )}
          {text('Company', 'company')}
          {text('Position', 'position')}
          {text('Place', 'place')}
          {list('E-mail', 'emails')}
          {list('Phone', 'phones')}
          {phoneKinds(person) !== '' && (
            <FactRow label="">
              <bdi className="k-muted k-small">{phoneKinds(person)}</bdi>
            </FactRow>
          )}
          {list('Pages', 'urls')}
          <FactRow label="Birthday">
            <InlineText
              label="Birthday"
              value={formatBirthday(person.birthday)}
              draft={draft('birthday', 'Birthday')}
              hint="2 April, or 2 April 1985"
              onChange={(value) => change({ birthday: parseBirthday(value) })}
            />
          </FactRow>
          {text('Nickname', 'nickname')}
          <FactRow label="In touch">
            <Select
              aria-label="How often you mean to be in touch"
              size="xs"
              data={withCurrentValue(CADENCES, person.cadenceDays, (days) => `every ${days} days`)}
              value={person.cadenceDays === null ? '' : String(person.cadenceDays)}
              onChange={(value) => change({ cadenceDays: value ? Number(value) : null })}
            />
          </FactRow>
          <FactRow label="Close?">
            <Select
              aria-label="How close you are, in your own words"
              size="xs"
              data={CLOSENESS}
              value={person.closeness === null ? '' : String(person.closeness)}
              onChange={(value) => change({ closeness: value ? Number(value) : null })}
            />
          </FactRow>
          <FactRow label="Family">
            <Checkbox
              size="xs"
              label="family ties keep without contact"
              checked={person.isKin}
              onChange={(event) => change({ isKin: event.currentTarget.checked })}
            />
          </FactRow>
          {Object.entries(person.extra).map(([header, value]) => (
            <FactRow key={header} label={header}>
              <bdi className="k-extra">{value}</bdi>
            </FactRow>
          ))}
        </div>
      </Section>
      <Section title="Notes">
        <InlineText
          label="Notes"
          isLong
          value={person.notes}
          draft={{ key: `person:${person.id}:notes`, what: `a note about ${person.name}` }}
          placeholder="What you would like to remember"
          onChange={(notes) => change({ notes })}
        />
      </Section>
    </>
  );
}

/** "mobile", or which number is which. */
function phoneKinds({ phones, phoneLabels }: Person): string {
  const known = phones.filter((phone) => phoneLabels?.[phone]);
  return phones.length === 1
    ? (phoneLabels?.[phones[0] ?? ''] ?? '')
    : known.map((phone) => `${phoneLabels?.[phone]}: ${phone}`).join(' · ');
}

function FactRow({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <>
      <span className="k-fact-label">{label}</span>
      <div className="k-fact-value">{children}</div>
    </>
  );
}

/** The choices, and the person's own value where it is none of them. */
function withCurrentValue(choices: readonly { value: string; label: string }[], value: number | null, name: (value: number) => string) {
  const isThere = value === null || choices.some((choice) => choice.value === String(value));
  return isThere ? [...choices] : [...choices, { value: String(value), label: name(value as number) }];
}
