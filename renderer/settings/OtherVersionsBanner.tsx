import { Button } from '@mantine/core';
import type { OtherVersionEntry } from '../../shared/contract/desktop-api';
import { atTime } from '../../shared/strings/phrases';
import { text } from '../../shared/strings/text';
import { Banner } from '../components/Banner';
import { openMergeVersion } from '../state/dialogs';
import { useOtherVersions } from '../state/network/other-versions';
import { bdi, richText } from '../ui/RichText';

/** Says that the network was also changed elsewhere. Nothing is merged before the user agrees. */
export function OtherVersionsBanner() {
  const { versions, isDismissed } = useOtherVersions();
  const version = versions[0];
  if (version === undefined || isDismissed) return null;
  return (
    <Banner tone="quiet" label={text('settings.otherVersions')}>
      <p>
        <OtherVersionText version={version} />
      </p>
      <Button size="compact-sm" variant="default" onClick={() => openMergeVersion(version)}>
        {text('settings.compare')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => useOtherVersions.setState({ isDismissed: true })}>
        {text('settings.later')}
      </Button>
    </Banner>
  );
}

/** Says where the other version comes from, and when. */
export function OtherVersionText({ version: { kind, name, writtenAt } }: { readonly version: OtherVersionEntry }) {
  const time = atTime(new Date(writtenAt), new Date());
  if (kind === 'backup') return <>{text('settings.newerBackup', { time })}</>;
  return <>{richText('settings.changedElsewhere', { name: bdi, file: name, time })}</>;
}
