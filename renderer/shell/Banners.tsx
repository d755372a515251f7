/** One line above the content when the network shown is not the user's own, or cannot be written. */
import { Button } from '@mantine/core';
import { useDocument } from '../state/document-store';
import { goOnWithPreviousVersion, switchVault } from '../state/vaults';
import { VAULT_TITLES } from '../state/words';

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
          <Button size="compact-sm" variant="default" onClick={() => void switchVault('own')}>
            Leave the example
          </Button>
        </section>
      )}
      {save.kind !== 'saved' && (
        <div className="k-banner" data-tone="quiet" role="alert">
          <p>
            <bdi>{save.message}</bdi>
          </p>
          {save.kind === 'read-only' && save.canOpenPrevious && (
            <Button size="compact-sm" variant="default" onClick={() => void goOnWithPreviousVersion()}>
              Go on with the previous version
            </Button>
          )}
        </div>
      )}
    </>
  );
}
