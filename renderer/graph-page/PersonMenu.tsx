/** What one can do with somebody in the picture: the menu of the other mouse button and of Shift F10. */
import { Menu } from '@mantine/core';
import { movePin } from '../../shared/model/edits/pins';
import type { PersonId } from '../../shared/model/ids';
import { openLog } from '../state/dialogs';
import { commit, useDocument } from '../state/network/document-store';
import { graphViewHandle } from '../state/view/graph-view-handle';
import { openPerson, showEgoNetwork } from '../state/view/view-actions';
import { useView } from '../state/view/view-store';

export interface PersonMenuProps {
  readonly person: PersonId;
  /** In pixels of the picture. */
  readonly at: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
}

export function PersonMenu({ person: id, at, onClose }: PersonMenuProps) {
  const person = useDocument((state) => state.network.people.get(id));
  const isMap = useView((view) => view.graphMode === 'map' && view.egoNetwork === null);
  if (!person) return null;
  return (
    <Menu
      opened
      onChange={(isOpen) => {
        if (isOpen) return;
        onClose();
        graphViewHandle.current?.focus();
      }}
      position="bottom-start"
      shadow="none"
      transitionProps={{ duration: 0 }}
      withinPortal
    >
      <Menu.Target>
        <span className="k-person-menu" style={{ left: at.x, top: at.y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={`Menu of ${person.name}`}>
        <Menu.Label>
          <bdi>{person.name}</bdi>
        </Menu.Label>
        <Menu.Item onClick={() => openPerson(id)}>Open page</Menu.Item>
        <Menu.Item onClick={() => showEgoNetwork(id)}>Show their world</Menu.Item>
        <Menu.Item onClick={() => graphViewHandle.current?.flyTo(id, 'closer')}>Zoom to them</Menu.Item>
        <Menu.Item onClick={() => openLog({ people: [id] })}>Log contact…</Menu.Item>
        {isMap && <Menu.Item onClick={() => graphViewHandle.current?.startPlacing(id)}>Put somewhere else…</Menu.Item>}
        {person.pin !== null && <Menu.Item onClick={() => void commit(movePin(person, null))}>Let Kith place them</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
