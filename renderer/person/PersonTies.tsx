import { ActionIcon, Button, Select } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { TieFindings } from '../../shared/analysis/data/findings';
import { addTie, deleteTie } from '../../shared/model/edits/ties';
import type { PersonId } from '../../shared/model/ids';
import { type Person, RELATIONS, type Relation, type Tie } from '../../shared/model/network';
import { text } from '../../shared/strings/text';
import { PersonLine } from '../components/PersonLine';
import { PersonSelect } from '../components/PersonSelect';
import { Section } from '../components/Section';
import { commit, useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { useSentences } from '../state/network/use-sentences';
import { newId } from '../state/new-id';
import { relationLabel } from '../state/ui-labels';
import { select } from '../state/view/view-actions';
import { LimitedList } from '../ui/LimitedList';
import styles from './PersonTies.module.css';

const MAX_TIES = 6;

/** Whom this person knows among the user's people, strongest tie first, with its evidence; and a form to state a new tie. */
export function PersonTies({ person }: { readonly person: Person }) {
  const network = useNetwork();
  const allTies = useFindings((state) => state.findings?.ties);
  const [isAdding, setAdding] = useState(false);
  const includesPerson = ({ a, b }: { readonly a: PersonId; readonly b: PersonId }) => a === person.id || b === person.id;
  const ties = (allTies ?? []).filter(includesPerson).sort((x, y) => y.strength - x.strength);
  const stated = [...network.ties.values()].filter(includesPerson);
  return (
    <Section
      title={ties.length > 0 ? text('person.knowsCount', { count: ties.length }) : text('person.knows')}
      aside={
        <ActionIcon variant="subtle" size={24} aria-label={text('person.addTie')} onClick={() => setAdding(!isAdding)}>
          <IconPlus size={15} aria-hidden />
        </ActionIcon>
      }
    >
      {isAdding && <AddTie person={person} onDone={() => setAdding(false)} />}
      {allTies !== undefined && ties.length === 0 && !isAdding && <p className="k-muted">{text('person.noTies')}</p>}
      <LimitedList items={ties} limit={MAX_TIES}>
        {(tie) => {
          const other = tie.a === person.id ? tie.b : tie.a;
          const statedWithOther = stated.filter(({ a, b }) => a === other || b === other);
          return <TieRow key={other} tie={tie} person={person.id} other={other} stated={statedWithOther} />;
        }}
      </LimitedList>
    </Section>
  );
}

interface TieRowProps {
  readonly tie: TieFindings;
  readonly person: PersonId;
  readonly other: PersonId;
  /** Ties between the two that the user stated. */
  readonly stated: readonly Tie[];
}

function TieRow({ tie, person, other, stated }: TieRowProps) {
  const sentences = useSentences();
  const network = useNetwork();
  const name = network.people.get(other)?.name ?? '';
  const relations = stated.map(({ b, relation }) => relationLabel(relation === 'parent' && b === person ? 'child' : relation));
  return (
    <li className="k-list-row">
      <PersonLine person={other}>{[...relations, sentences.evidence(tie)].filter(Boolean).join(' · ')}</PersonLine>
      <button
        type="button"
        className="k-link"
        aria-label={text('person.openTieWith', { name })}
        onClick={() => select({ kind: 'tie', a: tie.a, b: tie.b })}
      >
        {text('person.openTie')}
      </button>
      {stated.map(({ id }) => (
        <ActionIcon
          key={id}
          variant="subtle"
          color="gray"
          size={24}
          aria-label={text('person.deleteTie', { name })}
          onClick={() => void commit(deleteTie(network, id))}
        >
          <IconX size={14} aria-hidden />
        </ActionIcon>
      ))}
    </li>
  );
}

function AddTie({ person, onDone }: { readonly person: Person; readonly onDone: () => void }) {
  const network = useNetwork();
  const [relation, setRelation] = useState<Relation>('knows');
  const [other, setOther] = useState<PersonId | null>(null);
  const add = async () => {
    if (other && (await commit(addTie(network, { a: person.id, b: other, relation }, newId)))) onDone();
  };
  return (
    <div className={styles.form}>
      <Select
        size="xs"
        aria-label={text('person.relation')}
        data={RELATIONS.map((value) => ({ value, label: relationLabel(value) }))}
        value={relation}
        allowDeselect={false}
        onChange={(value) => setRelation((value as Relation | null) ?? 'knows')}
      />
      {relation === 'introduced' && <span className="k-muted">{text('person.introducedHint')}</span>}
      {relation === 'parent' && <span className="k-muted">{text('person.parentHint')}</span>}
      <PersonSelect label={text('person.who')} without={person.id} value={other} onChange={setOther} />
      <Button size="xs" disabled={other === null} onClick={() => void add()}>
        {text('person.saveTie')}
      </Button>
    </div>
  );
}
