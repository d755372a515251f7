import { Button, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { mergePeople } from '../../shared/model/edits/people';
import type { PersonId } from '../../shared/model/ids';
import type { Person } from '../../shared/model/network';
import { PersonSelect } from '../components/PersonSelect';
import { commit, undo, useNetwork } from '../state/network/document-store';
import { showDone } from '../ui/notices';

/** Two entries that are one person become one; nothing of either is lost, and one undo takes it back. */
export function MergeDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const network = useNetwork();
  const [other, setOther] = useState<PersonId | null>(null);
  const merge = async () => {
    if (other === null || !(await commit(mergePeople(network, person.id, other)))) return;
    onClose();
    showDone(`Merged into ${person.name}`, { label: 'Undo', run: () => void undo() });
  };
  return (
    <Modal opened onClose={onClose} title={`Merge with ${person.name}`} size="sm">
      <Text size="sm" mb="sm">
        Who is the same person? What is written about {person.name} wins; everything only the other entry says is added.
      </Text>
      <PersonSelect label="The same person as" without={person.id} value={other} onChange={setOther} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button disabled={other === null} onClick={() => void merge()}>
          Merge
        </Button>
      </Group>
    </Modal>
  );
}
