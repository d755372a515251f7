/** Banners above the content: an example is open, or the network cannot be saved. */

import { Button } from '@mantine/core';
import { useEffect } from 'react';
import type { SaveState } from '../../shared/contract/desktop-api';
import { text } from '../../shared/strings/text';
import { Banner } from '../components/Banner';
import { desktop } from '../desktop';
import { useDocument } from '../state/network/document-store';
import { openOtherFolder } from '../state/network/network-folder-actions';
import { continueWithPreviousVersion, switchNetwork } from '../state/network/switch-network';
import { InUseBanner } from './InUseBanner';
import { OwnNameBanner } from './OwnNameBanner';

export function Banners() {
  const networkName = useDocument((state) => state.networkName);
  const save = useDocument((state) => state.save);
  return (
    <>
      {networkName !== 'own' && (
        <Banner label={text('app.exampleBanner')}>
          <p>{text(networkName === 'office' ? 'app.exampleOffice' : 'app.exampleDemo')}</p>
          <Button size="compact-sm" variant="default" onClick={() => void switchNetwork('own')}>
            {text('app.leaveExample')}
          </Button>
        </Banner>
      )}
      <OwnNameBanner />
      {save.kind !== 'saved' && <SaveBanner save={save} />}
    </>
  );
}

const RETRY_MS = 2_000;

function SaveBanner({ save }: { readonly save: Exclude<SaveState, { kind: 'saved' }> }) {
  const cause = save.kind === 'read-only' ? save.cause : undefined;
  useEffect(() => (cause === 'missing' || cause === 'not-downloaded' ? openWhenAvailable() : undefined), [cause]);
  if (cause === 'in-use') return <InUseBanner message={save.message} />;
  return (
    <Banner tone="quiet">
      <p>
        <bdi>{save.message}</bdi>
      </p>
      {cause === 'missing' && (
        <Button size="compact-sm" variant="default" onClick={() => void openOtherFolder()}>
          {text('app.openAnotherFolder')}
        </Button>
      )}
      {save.kind === 'read-only' && save.canOpenPrevious && (
        <Button size="compact-sm" variant="default" onClick={() => void continueWithPreviousVersion()}>
          {text(cause === 'missing' ? 'app.continueWithBackup' : 'app.continueWithPrevious')}
        </Button>
      )}
    </Banner>
  );
}

/** Opens the network as soon as its file can be read. Returns the function that stops it. */
function openWhenAvailable(): () => void {
  let isChecking = false;
  const timer = setInterval(async () => {
    if (isChecking) return;
    isChecking = true;
    if (await desktop.canReadAgain()) await switchNetwork(useDocument.getState().networkName);
    isChecking = false;
  }, RETRY_MS);
  return () => clearInterval(timer);
}
