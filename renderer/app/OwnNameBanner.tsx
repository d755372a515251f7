/** Asks once whether somebody who is in nearly every entry is the user, whose own name a log may list. */

import { Button } from '@mantine/core';
import { deletePeople } from '../../shared/model/edits/people';
import { text } from '../../shared/strings/text';
import { Banner } from '../components/Banner';
import { commit, useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { useView } from '../state/view/view-store';
import { bdi, richText } from '../ui/RichText';

export function OwnNameBanner() {
  const network = useNetwork();
  const id = useFindings((state) => state.findings?.maybeUser ?? null);
  const others = useView((view) => view.notTheUser);
  const person = id === null || others.includes(id) ? undefined : network.people.get(id);
  if (person === undefined) return null;
  const { id: asked, name } = person;
  return (
    <Banner label={text('app.ownName')}>
      <p>{richText('app.ownNameQuestion', { name, bdi })}</p>
      <Button size="compact-sm" onClick={() => void commit(deletePeople(network, [asked]))}>
        {text('app.ownNameYes')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => useView.setState({ notTheUser: [...others, asked] })}>
        {text('app.ownNameNo')}
      </Button>
    </Banner>
  );
}
