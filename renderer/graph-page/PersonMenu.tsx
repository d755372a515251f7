/** The context menu of a person in the graph: right click or Shift F10. */
import { Menu } from '@mantine/core';
import { movePin } from '../../shared/model/edits/pins';
import type { PersonId } from '../../shared/model/ids';
import { text } from '../../shared/strings/text';
import { openLog } from '../state/dialogs';
import { commit, useDocument } from '../state/network/document-store';
import { graphViewHandle } from '../state/view/graph-view-handle';
import { openPerson, showEgoNetwork } from '../state/view/view-actions';
import { useView } from '../state/view/view-store';
import styles from './PersonMenu.module.css';

export interface PersonMenuProps {
  readonly person: PersonId;
  /** In pixels of the graph view. */
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
        <span className={styles.anchor} style={{ left: at.x, top: at.y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={text('graph.menuOf', { name: person.name })}>
        <Menu.Label>
          <bdi>{person.name}</bdi>
        </Menu.Label>
        <Menu.Item onClick={() => openPerson(id)}>{text('graph.openPage')}</Menu.Item>
        <Menu.Item onClick={() => showEgoNetwork(id)}>{text('graph.showNetwork')}</Menu.Item>
        <Menu.Item onClick={() => graphViewHandle.current?.flyTo(id, 'closer')}>{text('graph.zoomTo')}</Menu.Item>
        <Menu.Item onClick={() => openLog({ people: [id] })}>{text('graph.logContact')}</Menu.Item>
        {isMap && <Menu.Item onClick={() => graphViewHandle.current?.startPlacing(id)}>{text('graph.moveOnMap')}</Menu.Item>}
        {person.pin !== null && <Menu.Item onClick={() => void commit(movePin(person, null))}>{text('graph.unpin')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
