/** The people of a study in one folder: each has a network of their own, which can be opened; more can be added. */
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import type { ProjectState } from '../../shared/contract/desktop-api';
import { settingsOf } from '../../shared/model/network';
import { text } from '../../shared/strings/text';
import { Dialog } from '../components/Dialog';
import { desktop } from '../desktop';
import { closeDialog } from '../state/dialogs';
import { useDocument, useNetwork } from '../state/network/document-store';
import { openFolder } from '../state/network/network-folder-actions';
import { openPage } from '../state/view/view-actions';
import { showFailure } from '../ui/notices';

/** @param folder null: the project of the open network; nothing is shown when it is in none */
export function ProjectPeople({ folder, onOpen }: { readonly folder: string | null; readonly onOpen: () => void }) {
  const open = settingsOf(useNetwork()).study?.ego;
  const [project, setProject] = useState<ProjectState | null>(null);
  const [name, setName] = useState('');
  const load = async () => {
    const state = await desktop.projectState(folder);
    setProject(state.ok ? state.value : null);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when another network is open
  useEffect(() => void load(), [folder, open]);
  if (project === null) return null;
  const openEgo = async (ego: string) => {
    onOpen();
    await openFolder(ego);
    const { network, networkName } = useDocument.getState();
    // Nothing is here but the interview that begins on this page.
    if (networkName === 'own' && settingsOf(network).study !== undefined && network.people.size === 0) openPage('start');
  };
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const added = await desktop.addEgo(project.folder, name);
    if (!added.ok) return showFailure(text('study.egoNotAdded'), added.error, text('app.nothingChanged'));
    setName('');
    await load();
  };
  return (
    <>
      <p className="k-muted k-below">{text('study.projectHint')}</p>
      <Stack component="ul" gap={8} mt={12} className="k-list" aria-label={text('study.projectPeople')}>
        {project.egos.map((ego) => (
          <li key={ego.folder} className="k-list-row">
            <bdi className="k-grow">{ego.name}</bdi>
            {ego.name === open && folder === null ? (
              <span className="k-muted">{text('study.egoIsOpen')}</span>
            ) : (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={text('study.openEgo', { name: ego.name })}
                onClick={() => void openEgo(ego.folder)}
              >
                {text('settings.open')}
              </Button>
            )}
          </li>
        ))}
      </Stack>
      <form onSubmit={(event) => void add(event)}>
        <Group gap={8} mt={12} align="end">
          <TextInput label={text('study.egoName')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <Button type="submit" variant="default" disabled={name.trim() === ''}>
            {text('common.add')}
          </Button>
        </Group>
      </form>
    </>
  );
}

/** After a project was chosen or started. */
export function ProjectDialog({ folder }: { readonly folder: string }) {
  return (
    <Dialog title={text('study.projectTitle')} size={480}>
      <p>
        <bdi className="k-path">{folder}</bdi>
      </p>
      <ProjectPeople folder={folder} onOpen={closeDialog} />
    </Dialog>
  );
}
