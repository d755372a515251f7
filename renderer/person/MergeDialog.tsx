import { Button, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { mergePeople } from '../../shared/model/edits/people';
import type { PersonId } from '../../shared/model/ids';
import type { Person } from '../../shared/model/network';
import { text } from '../../shared/strings/text';
import { PersonSelect } from '../components/PersonSelect';
import { commit, undo, useNetwork } from '../state/network/document-store';
import { showDone } from '../ui/notices';

/** Merges two entries of the same person. Nothing is lost, and one undo reverts it. */
export function MergeDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const network = useNetwork();
  const [other, setOther] = useState<PersonId | null>(null);
  const merge = async () => {
    if (other === null || !(await commit(mergePeople(network, person.id, other)))) return;
    onClose();
    showDone(text('person.merged', { name: person.name }), { label: text('common.undo'), run: () => void undo() });
  };
  return (
    <Modal opened onClose={onClose} title={text('person.mergeTitle', { name: person.name })} size="sm">
      <Text size="sm" mb="sm">
        {text('person.mergeQuestion', { name: person.name })}
      </Text>
      <PersonSelect label={text('person.samePersonAs')} without={person.id} value={other} onChange={setOther} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {text('common.cancel')}
        </Button>
        <Button disabled={other === null} onClick={() => void merge()}>
          {text('person.merge')}
        </Button>
      </Group>
    </Modal>
  );
}
