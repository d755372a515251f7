/** One line above the content when the network shown is not the user's own, or cannot be written. */
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import type { SaveState } from '../../shared/contract/desktop-api';
import { desktop } from '../desktop';
import { useDocument } from '../state/network/document-store';
import { openOtherFolder } from '../state/network/network-folder-actions';
import { continueWithPreviousVersion, switchNetwork } from '../state/network/switch-network';
import { VAULT_TITLES } from '../state/ui-labels';
import { InUseBanner } from './InUseBanner';

export function Banners() {
  const vault = useDocument((state) => state.vault);
  const save = useDocument((state) => state.save);
  return (
    <>
      {vault !== 'own' && (
        <section className="k-banner" aria-label="Which network this is">
          <p>
            You are looking at {VAULT_TITLES[vault]}. {vault === 'office' && 'It is shown as of 5 July 2013. '}Your own network is
            untouched.
          </p>
          <Button size="compact-sm" variant="default" onClick={() => void switchNetwork('own')}>
            Leave the example
          </Button>
        </section>
      )}
      {save.kind !== 'saved' && <SaveBanner save={save} />}
    </>
  );
}

const LOOK_AGAIN_MS = 2_000;

function SaveBanner({ save }: { readonly save: Exclude<SaveState, { kind: 'saved' }> }) {
  const cause = save.kind === 'read-only' ? save.cause : undefined;
  useEffect(() => (cause === 'missing' || cause === 'not-downloaded' ? openWhenThere() : undefined), [cause]);
  if (cause === 'in-use') return <InUseBanner message={save.message} />;
  return (
    <div className="k-banner" data-tone="quiet" role="alert">
      <p>
        <bdi>{save.message}</bdi>
      </p>
      {cause === 'missing' && (
        <Button size="compact-sm" variant="default" onClick={() => void openOtherFolder()}>
          Open another folder…
        </Button>
      )}
      {save.kind === 'read-only' && save.canOpenPrevious && (
        <Button size="compact-sm" variant="default" onClick={() => void continueWithPreviousVersion()}>
          {cause === 'missing' ? 'Go on with the newest backup' : 'Go on with the previous version'}
        </Button>
      )}
    </div>
  );
}

/** Opens the network as soon as its file can be read; answers with the function that stops looking. */
function openWhenThere(): () => void {
  let isLooking = false;
  const timer = setInterval(async () => {
    if (isLooking) return;
    isLooking = true;
    if (await desktop.isThereAgain()) await switchNetwork(useDocument.getState().vault);
    isLooking = false;
  }, LOOK_AGAIN_MS);
  return () => clearInterval(timer);
}
