/** Prints, or saves as PDF: the week's list, a person, a circle, the picture on screen. What is chosen is laid out beside the window, for paper alone. */
import { Button, Group, Radio, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Result } from '../../shared/lib/result';
import { text } from '../../shared/strings/text';
import { Dialog } from '../components/Dialog';
import { desktop } from '../desktop';
import { useToday } from '../state/clock';
import { closeDialog, type Printed } from '../state/dialogs';
import { useNetwork } from '../state/network/document-store';
import { graphViewHandle } from '../state/view/graph-view-handle';
import { useView } from '../state/view/view-store';
import { showDone, showFailure } from '../ui/notices';
import { PrintedPage } from './PrintedPage';

export function PrintDialog({ what }: { readonly what: Printed | null }) {
  const choices = useChoices(what);
  const day = useToday((state) => state.day);
  const [chosen, setChosen] = useState(() => keyOf(what ?? choices[0]?.printed ?? { kind: 'list' }));
  const choice = choices.find(({ printed }) => keyOf(printed) === chosen) ?? choices[0];
  const [isBusy, setBusy] = useState(false);
  const picture = usePicture(choice?.printed.kind === 'graph');
  if (choice === undefined) return null;
  const isReady = choice.printed.kind !== 'graph' || picture !== null;
  const run = async (step: () => Promise<Result<{ readonly name: string } | null>>) => {
    setBusy(true);
    const done = await step();
    setBusy(false);
    if (done.ok) {
      closeDialog();
      if (done.value !== null) showDone(text('export.saved', { name: done.value.name }));
    } else if (done.error.kind !== 'cancelled') showFailure(text('export.failed'), done.error, text('export.unchanged'));
  };
  const fileName =
    choice.printed.kind === 'list'
      ? text('export.listName', { day })
      : choice.printed.kind === 'graph'
        ? text('export.networkName', { day })
        : text('export.printName', { name: choice.name, day });
  return (
    <Dialog title={text('export.printTitle')} size={480}>
      <PrintedPage printed={choice.printed} picture={picture} />
      <Stack gap={16}>
        <Radio.Group value={keyOf(choice.printed)} onChange={setChosen} aria-label={text('export.printWhat')}>
          <Stack gap={12}>
            {choices.map(({ printed, label }) => (
              <Radio
                key={keyOf(printed)}
                value={keyOf(printed)}
                label={label}
                data-autofocus={printed === choice.printed || undefined}
                disabled={printed.kind === 'graph' && graphViewHandle.current === null}
                description={printed.kind === 'graph' && graphViewHandle.current === null ? text('export.printGraphHint') : undefined}
              />
            ))}
          </Stack>
        </Radio.Group>
        <p className="k-muted">{text('export.printHint')}</p>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={closeDialog}>
            {text('common.cancel')}
          </Button>
          <Button variant="default" disabled={!isReady || isBusy} onClick={() => void run(() => desktop.printPage())}>
            {text('export.print')}
          </Button>
          <Button disabled={!isReady} loading={isBusy} onClick={() => void run(() => desktop.savePdf(`${fileName}.pdf`))}>
            {text('export.savePdf')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

interface PrintChoice {
  readonly printed: Printed;
  readonly label: string;
  /** Of the person or circle; otherwise empty. */
  readonly name: string;
}

/** What is on screen first: the person who is chosen, or the picture. */
function useChoices(what: Printed | null): readonly PrintChoice[] {
  const { people, circles } = useNetwork();
  const { page, selection } = useView.getState();
  const person = what?.kind === 'person' ? what.person : selection.kind === 'person' ? selection.id : null;
  const name = person === null ? '' : (people.get(person)?.name ?? '');
  const list = { printed: { kind: 'list' }, label: text('export.printList'), name: '' } as const;
  const graph = { printed: { kind: 'graph' }, label: text('export.printGraph'), name: '' } as const;
  const all: PrintChoice[] = [
    ...(person === null || name === ''
      ? []
      : [{ printed: { kind: 'person', person }, label: text('export.printPerson', { name }), name } as const]),
    ...(page === 'graph' ? [graph, list] : [list, graph]),
  ];
  for (const { id, name: circle } of [...circles.values()].sort((a, b) => a.name.localeCompare(b.name)))
    all.push({ printed: { kind: 'circle', circle: id }, label: text('export.printCircle', { name: circle }), name: circle });
  return all;
}

function keyOf(printed: Printed): string {
  return printed.kind === 'person' ? printed.person : printed.kind === 'circle' ? printed.circle : printed.kind;
}

/** The picture of the graph as an address; null: not wanted, or not there yet. */
function usePicture(isWanted: boolean): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let made: string | null = null;
    let isCurrent = true;
    void graphViewHandle.current?.exportSvg('names', true).then(async (svg) => {
      made = URL.createObjectURL(new Blob([svg as Uint8Array<ArrayBuffer>], { type: 'image/svg+xml' }));
      const image = new Image();
      image.src = made;
      await image.decode().catch(() => undefined);
      if (isCurrent) setAddress(made);
    });
    return () => {
      isCurrent = false;
      setAddress(null);
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [isWanted]);
  return address;
}
