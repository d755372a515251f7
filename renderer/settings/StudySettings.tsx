/** Which protocol the interview follows: Kith's own, or one from a file. */
import { Button, Group } from '@mantine/core';
import { chooseProtocol, protocolOf } from '../../shared/model/edits/interview/study-answers';
import { KITH_PROTOCOL } from '../../shared/model/study/interview-protocol';
import { readProtocol, writeProtocol } from '../../shared/model/study/read-protocol';
import { text } from '../../shared/strings/text';
import { desktop } from '../desktop';
import { commit, useDocument, useNetwork } from '../state/network/document-store';
import { newId } from '../state/new-id';
import { showDone, showFailure } from '../ui/notices';
import { ProjectPeople } from './ProjectPeople';

export function StudySettings() {
  const protocol = protocolOf(useNetwork());
  const isBuiltIn = protocol === KITH_PROTOCOL;
  return (
    <>
      <p>{isBuiltIn ? text('study.usedBuiltIn') : text('study.used', { title: protocol.title })}</p>
      <p className="k-muted k-below">{text('study.hint')}</p>
      <Group gap={8} mt={12}>
        <Button variant="default" onClick={chooseFile}>
          {text('study.choose')}
        </Button>
        {!isBuiltIn && (
          <Button variant="default" onClick={() => void commit(chooseProtocol(useDocument.getState().network, null, newId))}>
            {text('study.backToBuiltIn')}
          </Button>
        )}
        <Button variant="default" onClick={() => void save()}>
          {text('study.save')}
        </Button>
      </Group>
      <ProjectPeople folder={null} onOpen={() => undefined} />
    </>
  );
}

function chooseFile(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file !== undefined) void take(file);
  });
  input.click();
}

async function take(file: File): Promise<void> {
  const read = readProtocol(new Uint8Array(await file.arrayBuffer()));
  if (!read.ok) showFailure(text('study.refused'), read.error, text('app.nothingChanged'));
  else if (await commit(chooseProtocol(useDocument.getState().network, read.value, newId)))
    showDone(text('study.chosen', { title: read.value.title }));
}

async function save(): Promise<void> {
  const bytes = writeProtocol(protocolOf(useDocument.getState().network));
  const saved = await desktop.saveFile({ suggestedName: 'interview-protocol.json', extension: 'json', bytes });
  if (saved.ok) showDone(text('export.saved', { name: saved.value.name }));
  else if (saved.error.kind !== 'cancelled') showFailure(text('export.failed'), saved.error, text('app.nothingChanged'));
}
