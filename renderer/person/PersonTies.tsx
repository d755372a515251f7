import { ActionIcon, Button, Select } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { TieFindings } from '../../shared/analysis/data/findings';
import { addTie, deleteTie } from '../../shared/model/edits/ties';
import type { PersonId } from '../../shared/model/ids';
import { type Person, RELATIONS, type Relation, type Tie } from '../../shared/model/network';
import { PersonLine } from '../components/PersonLine';
import { PersonSelect } from '../components/PersonSelect';
import { Section } from '../components/Section';
import { commit, useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { newId } from '../state/new-id';
import { RELATION_WORDS } from '../state/ui-labels';
import { select } from '../state/view/view-actions';

const SHOWN_AT_FIRST = 6;

/** Whom this person knows among the user's people, strongest first, each with its evidence; and stating a new tie. */
export function PersonTies({ person }: { readonly person: Person }) {
  const network = useNetwork();
  const ties = useFindings((state) => state.findings?.ties) ?? [];
  const [isAdding, setAdding] = useState(false);
  const [isAllShown, setAllShown] = useState(false);
  const mine = ties.filter((tie) => tie.a === person.id || tie.b === person.id).sort((x, y) => y.strength - x.strength);
  const shown = isAllShown ? mine : mine.slice(0, SHOWN_AT_FIRST);
  const stated = [...network.ties.values()].filter((tie) => tie.a === person.id || tie.b === person.id);

  return (
    <Section
      title={mine.length > 0 ? `Knows ${mine.length} of your people` : 'Knows'}
      aside={
        <ActionIcon variant="subtle" size={24} aria-label="State a tie" onClick={() => setAdding(!isAdding)}>
          <IconPlus size={15} aria-hidden />
        </ActionIcon>
      }
    >
      {isAdding && <AddTie person={person} onDone={() => setAdding(false)} />}
      {mine.length === 0 && !isAdding && (
        <p className="k-muted">
          No known ties. Log contacts with several people, or state who knows whom; Kith learns the network from both.
        </p>
      )}
      <ul className="k-list">
        {shown.map((tie) => {
          const other = tie.a === person.id ? tie.b : tie.a;
          return (
            <li key={other} className="k-list-row">
              <PersonLine person={other}>{evidence(tie, stated, person.id, other)}</PersonLine>
              <button type="button" className="k-link" onClick={() => select({ kind: 'tie', a: tie.a, b: tie.b })}>
                tie
              </button>
              {stated
                .filter((one) => one.a === other || one.b === other)
                .map((one) => (
                  <ActionIcon
                    key={one.id}
                    variant="subtle"
                    color="gray"
                    size={24}
                    aria-label={`Delete the stated tie with ${network.people.get(other)?.name ?? ''}`}
                    onClick={() => void commit(deleteTie(network, one.id))}
                  >
                    <IconX size={14} aria-hidden />
                  </ActionIcon>
                ))}
            </li>
          );
        })}
      </ul>
      {mine.length > SHOWN_AT_FIRST && (
        <button type="button" className="k-link" onClick={() => setAllShown(!isAllShown)}>
          {isAllShown ? 'Show fewer' : `Show all ${mine.length}`}
        </button>
      )}
    </Section>
  );
}

function evidence(tie: TieFindings, stated: readonly Tie[], person: PersonId, other: PersonId): string {
  const relations = stated.filter((one) => one.a === other || one.b === other);
  const words = relations.map((one) =>
    (one.a === person || one.relation !== 'parent' ? RELATION_WORDS[one.relation] : 'child of').replace(/ of$/, ''),
  );
  return [...words, tie.evidence].filter(Boolean).join(' · ');
}

function AddTie({ person, onDone }: { readonly person: Person; readonly onDone: () => void }) {
  const network = useNetwork();
  const [relation, setRelation] = useState<Relation>('knows');
  const [other, setOther] = useState<PersonId | null>(null);
  const add = async () => {
    if (other && (await commit(addTie(network, { a: person.id, b: other, relation }, newId)))) onDone();
  };
  return (
    <div className="k-add-tie">
      <Select
        size="xs"
        aria-label="Relation"
        data={RELATIONS.map((value) => ({ value, label: RELATION_WORDS[value] }))}
        value={relation}
        allowDeselect={false}
        onChange={(value) => setRelation((value as Relation | null) ?? 'knows')}
      />
      {relation !== 'introduced' || <span className="k-muted">(this person introduced them)</span>}
      <PersonSelect label="Who" without={person.id} value={other} onChange={setOther} />
      <Button size="xs" disabled={other === null} onClick={() => void add()}>
        Add tie
      </Button>
    </div>
  );
}
