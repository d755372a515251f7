/** What the user says about themselves: interests, places, work, stories. Kith compares it with everybody, to say what they have in common. */
import { useMemo } from 'react';
import { inCommonWith } from '../../shared/analysis/suggestions/meeting-brief';
import { formatList } from '../../shared/lib/format-text';
import { changeProfile, profileOf } from '../../shared/model/edits/imports/imports';
import type { PersonId } from '../../shared/model/ids';
import { type MessageKey, text } from '../../shared/strings/text';
import { InlineText } from '../components/InlineText';
import { ListPage, ListScroll } from '../components/ListPage';
import { PersonLine } from '../components/PersonLine';
import { Section } from '../components/Section';
import { InlineTags } from '../person/InlineTags';
import { Jobs } from '../person/Jobs';
import { commit, useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { newId } from '../state/new-id';
import { LimitedList } from '../ui/LimitedList';
import styles from './ProfilePage.module.css';

export function ProfilePage() {
  const network = useNetwork();
  const profile = profileOf(network);
  const interests = profile.interests.flatMap((id) => network.interests.get(id)?.name ?? []);
  return (
    <ListPage title={text('brief.profile.title')} count={null} tools={null}>
      <ListScroll>
        <div className={styles.columns}>
          <div className={styles.form}>
            <p className="k-muted">{text('brief.profile.hint')}</p>
            <Tags
              label="brief.profile.interests"
              field="interests"
              value={interests}
              data={[...network.interests.values()].map(({ name }) => name)}
            />
            <Tags label="brief.profile.places" field="places" value={profile.places} data={valuesOf(network.people.values(), 'place')} />
            <Tags label="brief.profile.work" field="work" value={profile.work} data={valuesOf(network.people.values(), 'company')} />
            {profile.work.length > 0 && (
              <Section level={2} title={text('brief.profile.jobs')}>
                <p className="k-muted k-small">{text('brief.profile.jobsHint')}</p>
                <Jobs
                  jobs={profile.jobs ?? []}
                  names={profile.work}
                  canAdd={false}
                  draft={{ key: 'profile', what: text('brief.profile.draft') }}
                  onChange={(jobs) => commit(changeProfile(network, { jobs }, newId))}
                />
              </Section>
            )}
            <Section level={2} title={text('brief.profile.stories')}>
              <InlineText
                label={text('brief.profile.stories')}
                isLong
                value={profile.stories.join('\n')}
                placeholder={text('brief.profile.storiesPlaceholder')}
                draft={{ key: 'profile:stories', what: text('brief.profile.draft') }}
                onChange={(written) => {
                  const stories = written.split('\n').map((line) => line.trim());
                  void commit(changeProfile(network, { stories: stories.filter(Boolean) }, newId));
                }}
              />
            </Section>
          </div>
          <MostInCommon />
        </div>
      </ListScroll>
    </ListPage>
  );
}

interface TagsProps {
  readonly label: MessageKey & `brief.profile.${'interests' | 'places' | 'work'}`;
  readonly field: 'interests' | 'places' | 'work';
  readonly value: readonly string[];
  /** What is offered while typing. */
  readonly data: readonly string[];
}

function Tags({ label, field, value, data }: TagsProps) {
  const network = useNetwork();
  return (
    <Section level={2} title={text(label)}>
      <InlineTags
        label={text(label)}
        value={value}
        data={data}
        placeholder={text('common.add')}
        draft={{ key: `profile:${field}`, what: text('brief.profile.draft') }}
        onChange={(names) => commit(changeProfile(network, { [field]: names }, newId))}
      />
    </Section>
  );
}

const MOST_OFFERED = 500;

/** The values of a field, each once. */
function valuesOf(people: Iterable<{ readonly place: string; readonly company: string }>, field: 'place' | 'company'): readonly string[] {
  const values = new Set<string>();
  for (const person of people) if (person[field] !== '' && values.size < MOST_OFFERED) values.add(person[field]);
  return [...values].sort((a, b) => a.localeCompare(b));
}

const SHOWN = 12;

/** The people with whom the user shares most, and what. */
function MostInCommon() {
  const network = useNetwork();
  const found = useFindings((state) => state.people);
  const rows = useMemo(() => {
    const shared: { readonly person: PersonId; readonly things: readonly string[] }[] = [];
    for (const person of network.people.values()) {
      if (person.standing === 'archived' || person.standing === 'deceased') continue;
      const { interests, places, work } = inCommonWith(network, person, found.get(person.id)?.interests ?? []);
      const things = [...interests.map((id) => network.interests.get(id)?.name ?? ''), ...places, ...work];
      if (things.length > 0) shared.push({ person: person.id, things });
    }
    return shared.sort((a, b) => b.things.length - a.things.length || (a.person < b.person ? -1 : 1));
  }, [network, found]);
  return (
    <div className={styles.common}>
      <Section level={2} title={text('brief.profile.mostInCommon')}>
        {rows.length === 0 && <p className="k-muted">{text('brief.profile.nobodyInCommon')}</p>}
        <LimitedList items={rows} limit={SHOWN}>
          {({ person, things }) => (
            <li key={person}>
              <PersonLine person={person}>{formatList(things)}</PersonLine>
            </li>
          )}
        </LimitedList>
      </Section>
    </div>
  );
}
