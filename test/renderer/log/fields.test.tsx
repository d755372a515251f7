// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { ChannelField } from '../../../renderer/log/ChannelField';
import { DayField } from '../../../renderer/log/DayField';
import { PeoplePicker } from '../../../renderer/log/PeoplePicker';
import type { PickedPerson } from '../../../renderer/log/typed-names';
import type { Channel } from '../../../shared/model/network';
import { text } from '../../../shared/strings/text';
import { networkOf } from '../../builders/network-builder';
import { renderComponent, TODAY } from '../../builders/render';

let picked: readonly PickedPerson[];
function Picker() {
  const [value, setValue] = useState<readonly PickedPerson[]>([]);
  const [typed, setTyped] = useState('');
  picked = value;
  return (
    <PeoplePicker label="With whom" value={value} onChange={setValue} typed={typed} onTypedChange={setTyped} onSentence={() => undefined} />
  );
}

describe('PeoplePicker', () => {
  const field = () => screen.getByRole('textbox', { name: 'With whom' });
  const network = networkOf({ people: ['Ana', { name: 'Ben', company: 'Hooli' }, 'Cleo'] });

  it('finds a person by a few letters, and Enter picks them', async () => {
    const { user } = await renderComponent(<Picker />, network);
    await user.type(field(), 'be');
    expect(await screen.findByRole('option', { name: /^Ben ?Hooli/ })).toBeTruthy();
    await new Promise(requestAnimationFrame); // the first option is selected in the next frame
    await user.keyboard('{Enter}');
    expect(picked).toEqual(['Ben']);
    expect((field() as HTMLInputElement).value).toBe('');
  });

  it('adds a name that nobody has, and Backspace in the empty field takes the last one off', async () => {
    const { user } = await renderComponent(<Picker />, network);
    await user.type(field(), 'Dora');
    await user.click(await screen.findByRole('option', { name: text('journal.addNewPerson', { name: 'Dora' }).replace(/<.?b>/g, '') }));
    expect(picked).toEqual([{ newName: 'Dora' }]);
    await user.type(field(), '{Backspace}');
    expect(picked).toEqual([]);
  });

  it('takes a person off by the button on their name', async () => {
    const { user } = await renderComponent(<Picker />, network);
    await user.type(field(), 'cl');
    await user.click(await screen.findByRole('option', { name: /^Cleo/ }));
    await user.click(screen.getByRole('button', { name: text('journal.removePerson', { name: 'Cleo' }) }));
    expect(picked).toEqual([]);
  });
});

let when: string;
function Day() {
  const [value, setValue] = useState('today');
  when = value;
  return <DayField value={value} onChange={setValue} today={TODAY} />;
}

describe('DayField', () => {
  const field = () => screen.getByRole('textbox', { name: text('journal.when') });

  it('replaces the day by what is typed, and shows the day that it read', async () => {
    const { user } = await renderComponent(<Day />);
    await user.tab();
    await user.keyboard('3 May');
    expect(when).toBe('3 May');
    expect(screen.getByText(/Sunday,? 3 May 2026/)).toBeTruthy();
  });

  it('says which text is no date', async () => {
    const { user } = await renderComponent(<Day />);
    await user.clear(field());
    await user.type(field(), 'soonish');
    expect(screen.getByText(text('journal.unknownDate'))).toBeTruthy();
    expect(field().getAttribute('aria-invalid')).toBe('true');
  });

  it('takes a day from the calendar', async () => {
    const { user } = await renderComponent(<Day />);
    await user.click(screen.getByRole('button', { name: text('journal.openCalendar') }));
    await user.click(await screen.findByRole('button', { name: /^12 June 2026/ }));
    expect(when).toBe('2026-06-12');
  });
});

let channel: Channel;
function How() {
  const [value, setValue] = useState<Channel>('in-person');
  channel = value;
  return <ChannelField value={value} onChange={setValue} />;
}

describe('ChannelField', () => {
  it('chooses a common channel, and a rare one behind the last segment', async () => {
    const { user } = await renderComponent(<How />);
    await user.click(screen.getByRole('radio', { name: text('journal.shortCall') }));
    expect(channel).toBe('call');
    expect(screen.queryByRole('combobox')).toBeNull();
    await user.click(screen.getByRole('radio', { name: text('journal.shortOther') }));
    expect(channel).toBe('other');
    await user.click(screen.getByRole('combobox', { name: text('journal.otherChannel') }));
    await user.click(await screen.findByRole('option', { name: text('labels.channel.group-chat') }));
    expect(channel).toBe('group-chat');
  });
});
