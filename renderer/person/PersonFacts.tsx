/** What is known of a person. Each fact is edited in place, as one undo step. */

import { Checkbox, Select } from '@mantine/core';
import { useMemo } from 'react';
import { parseBirthday } from '../../shared/formats/dates/parse-birthday';
import { ownValue } from '../../shared/lib/collections';
import { formatBirthday } from '../../shared/lib/format-time';
import { setPersonCircles } from '../../shared/model/edits/circles';
import { setPersonInterests } from '../../shared/model/edits/interests';
import { changeJobs, changeOwnField, changePerson } from '../../shared/model/edits/people';
import type { Person } from '../../shared/model/network';
import { saidSentence } from '../../shared/sentences/interview-sentences';
import { text } from '../../shared/strings/text';
import { CadenceSelect } from '../components/CadenceSelect';
import { InlineText } from '../components/InlineText';
import { Section } from '../components/Section';
import { useToday } from '../state/clock';
import { commit, useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { newId } from '../state/new-id';
import { AddPair } from './AddPair';
import { InlineTags } from './InlineTags';
import { Jobs } from './Jobs';
import { PersonClusterField } from './PersonClusterField';
import styles from './PersonFacts.module.css';

interface PersonProps {
  readonly person: Person;
}
/** Labels of facts. */
type FactKey =
  `person.${'company' | 'position' | 'place' | 'emails' | 'phones' | 'urls' | 'nickname' | 'birthday' | 'howMet' | 'interests' | 'circles'}`;

export function PersonFacts({ person }: PersonProps) {
  return (
    <>
      <Interests person={person} />
      <Section title={text('person.facts')}>
        <div className={styles.grid}>
          <Groups person={person} />
          <TextFact person={person} label="person.company" field="company" />
          <TextFact person={person} label="person.position" field="position" />
          <WorkDays person={person} />
          <TextFact person={person} label="person.place" field="place" />
          <ListFact person={person} label="person.emails" field="emails" />
          <ListFact person={person} label="person.phones" field="phones" />
          <PhoneKinds person={person} />
          <ListFact person={person} label="person.urls" field="urls" />
          <Birthday person={person} />
          <TextFact person={person} label="person.nickname" field="nickname" />
          <TextFact person={person} label="person.howMet" field="howMet" />
          <Closeness person={person} />
          <SaidInInterview person={person} />
          {Object.entries(person.extra).map(([header, value]) => (
            <FactRow key={header} label={header}>
              <InlineText
                label={header}
                value={value}
                draft={{
                  key: `person:${person.id}:extra:${header}`.slice(0, 200),
                  what: text('person.factDraft', { name: person.name, field: header }),
                }}
                onChange={(next) => void commit(changeOwnField(person, header, next))}
              />
            </FactRow>
          ))}
        </div>
        <AddField person={person} />
      </Section>
      <Section title={text('person.notes')}>
        <InlineText
          label={text('person.notes')}
          isLong
          value={person.notes}
          draft={{ key: `person:${person.id}:notes`, what: text('person.notesDraft', { name: person.name }) }}
          placeholder={text('person.notesPlaceholder')}
          onChange={(notes) => change(person, { notes })}
        />
      </Section>
    </>
  );
}

function Interests({ person }: PersonProps) {
  const network = useNetwork();
  const interests = person.interests.map((id) => network.interests.get(id)?.name ?? '').filter(Boolean);
  return (
    <Section title={text('person.caresAbout')}>
      <InlineTags
        label={text('person.interests')}
        value={interests}
        data={[...network.interests.values()].map((interest) => interest.name)}
        placeholder={interests.length === 0 ? text('person.interestsPlaceholder') : text('common.add')}
        draft={draftOf(person, 'interests', 'person.interests')}
        onChange={(names) => commit(setPersonInterests(network, person, names, newId))}
      />
    </Section>
  );
}

/** The circles that the user made, and the cluster that Kith found. */
function Groups({ person }: PersonProps) {
  const network = useNetwork();
  const found = useFindings((state) => state.people.get(person.id));
  const hasClusters = useFindings((state) => state.clusters.size > 0);
  return (
    <>
      <FactRow label={text('person.circles')}>
        <InlineTags
          label={text('person.circles')}
          value={person.circles.map((id) => network.circles.get(id)?.name ?? '').filter(Boolean)}
          data={[...network.circles.values()].map((circle) => circle.name)}
          placeholder={text('common.add')}
          draft={draftOf(person, 'circles', 'person.circles')}
          onChange={(names) => commit(setPersonCircles(network, person, names, newId))}
        />
      </FactRow>
      {found && hasClusters && (
        <FactRow label={text('person.cluster')}>
          <PersonClusterField person={person} found={found} />
        </FactRow>
      )}
    </>
  );
}

interface FactProps<Field> extends PersonProps {
  readonly label: FactKey;
  readonly field: Field;
}
function TextFact({ person, label, field }: FactProps<'nickname' | 'company' | 'position' | 'place' | 'howMet'>) {
  return (
    <FactRow label={text(label)}>
      <InlineText
        label={text(label)}
        value={person[field] ?? ''}
        draft={draftOf(person, field, label)}
        onChange={(value) => change(person, { [field]: value })}
      />
    </FactRow>
  );
}

/** Several values in one field, separated by commas. */
function ListFact({ person, label, field }: FactProps<'emails' | 'phones' | 'urls'>) {
  const split = (value: string) => value.split(/[,\n]/).map((part) => part.trim());
  return (
    <FactRow label={text(label)}>
      <InlineText
        label={text(label)}
        value={person[field].join(', ')}
        draft={draftOf(person, field, label)}
        onChange={(value) => change(person, { [field]: split(value).filter(Boolean) })}
      />
    </FactRow>
  );
}

/** "mobile", or which number is which. */
function PhoneKinds({ person: { phones, phoneLabels } }: PersonProps) {
  const labelled = phones.filter((phone) => ownValue(phoneLabels, phone));
  const kinds =
    phones.length === 1
      ? (ownValue(phoneLabels, phones[0] ?? '') ?? '')
      : labelled.map((phone) => `${ownValue(phoneLabels, phone)}: ${phone}`).join(' · ');
  if (kinds === '') return null;
  return (
    <FactRow label="">
      <bdi className="k-muted k-small">{kinds}</bdi>
    </FactRow>
  );
}

/** A field of the user's own: a name and what it says. */
function AddField({ person }: PersonProps) {
  const [name, value] = [text('person.fieldName'), text('person.fieldValue')];
  return (
    <div className="k-below">
      <AddPair
        link={text('person.addField')}
        first={{ label: name, placeholder: name }}
        second={{ label: value, placeholder: value }}
        isAllowed={(field) => !Object.hasOwn(person.extra, field)}
        onAdd={(field, content) => commit(changeOwnField(person, field, content))}
      />
    </div>
  );
}

function WorkDays({ person }: PersonProps) {
  return (
    <FactRow label={text('person.workDays')}>
      <Jobs
        jobs={person.jobs ?? []}
        names={[person.company]}
        canAdd
        draft={{
          key: `person:${person.id}`,
          what: text('person.factDraft', { name: person.name, field: text('person.workDays').toLowerCase() }),
        }}
        onChange={(rows) => commit(changeJobs(person, rows))}
      />
    </FactRow>
  );
}

function Birthday({ person }: PersonProps) {
  return (
    <FactRow label={text('person.birthday')}>
      <InlineText
        label={text('person.birthday')}
        value={formatBirthday(person.birthday)}
        draft={draftOf(person, 'birthday', 'person.birthday')}
        hint={text('person.birthdayHint')}
        onChange={(value) => change(person, { birthday: parseBirthday(value) })}
      />
    </FactRow>
  );
}

const CLOSENESS = {
  '5': 'person.closest',
  '4': 'person.veryClose',
  '3': 'person.goodFriend',
  '2': 'person.acquaintance',
  '1': 'person.distant',
} as const;

/** How often the user wants to be in touch, how close the two are, and whether they are family. */
/** Last contact and usual rhythm in the user's words: neither an entry nor a rhythm to keep. */
function SaidInInterview({ person }: PersonProps) {
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const said = useMemo(() => saidSentence(network, person.id, today), [network, person.id, today]);
  return said === null ? null : <FactRow label={text('interview.saidLabel')}>{said}</FactRow>;
}

function Closeness({ person }: PersonProps) {
  const notStated = { value: '', label: text('person.notStated') };
  const levels = Object.entries(CLOSENESS).sort(([a], [b]) => Number(b) - Number(a));
  return (
    <>
      <FactRow label={text('person.inTouch')}>
        <CadenceSelect
          label={text('person.cadence')}
          value={person.cadenceDays}
          onChange={(cadenceDays) => change(person, { cadenceDays })}
        />
      </FactRow>
      <FactRow label={text('person.close')}>
        <Select
          aria-label={text('person.closeness')}
          size="xs"
          data={[notStated, ...levels.map(([value, key]) => ({ value, label: text(key) }))]}
          value={person.closeness === null ? '' : String(person.closeness)}
          onChange={(value) => change(person, { closeness: value ? Number(value) : null })}
        />
      </FactRow>
      <FactRow label={text('person.family')}>
        <Checkbox
          size="xs"
          label={text('person.familyHint')}
          checked={person.isKin}
          onChange={(event) => change(person, { isKin: event.currentTarget.checked })}
        />
      </FactRow>
    </>
  );
}

function FactRow({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <>
      <span className={styles.label}>{label}</span>
      <div className={styles.value}>{children}</div>
    </>
  );
}

function change(person: Person, patch: Partial<Omit<Person, 'id'>>): void {
  void commit(changePerson(person, patch));
}

/** Where unsaved text of a fact is kept, and how it is offered again. */
function draftOf({ id, name }: Person, field: string, label: FactKey) {
  return { key: `person:${id}:${field}`, what: text('person.factDraft', { name, field: text(label).toLowerCase() }) };
}
