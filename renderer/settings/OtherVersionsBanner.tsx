import { Button } from '@mantine/core';
import type { OtherVersionEntry } from '../../shared/contract/desktop-api';
import { atTime } from '../../shared/strings/phrases';
import { openMergeVersion } from '../state/dialogs';
import { useOtherVersions } from '../state/network/other-versions';

/** One line when the network was changed elsewhere as well. Nothing is merged unasked. */
export function OtherVersionsBanner() {
  const { versions, isDismissed: isPutOff } = useOtherVersions();
  const version = versions[0];
  if (version === undefined || isPutOff) return null;
  return (
    <section className="k-banner" data-tone="quiet" aria-label="Another version of your network">
      <p>{versionInWords(version)}</p>
      <Button size="compact-sm" variant="default" onClick={() => openMergeVersion(version)}>
        Compare and merge…
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => useOtherVersions.setState({ isDismissed: true })}>
        Later
      </Button>
    </section>
  );
}

export function versionInWords({ kind, name, writtenAt }: OtherVersionEntry) {
  const when = atTime(new Date(writtenAt), new Date());
  if (kind === 'backup') return `The folder of your network was set back to an older day. A backup written ${when} is newer.`;
  return (
    <>
      Another computer changed your network {when}: <bdi>{name}</bdi>.
    </>
  );
}
