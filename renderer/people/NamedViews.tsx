/** The views that the user saved under a name: show one, save the current one, delete one. */
import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { IconBookmark, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { text } from '../../shared/strings/text';
import { ChipButton } from '../components/Chip';
import { useDraft, useResumedText } from '../state/network/drafts';
import { hasFilters } from '../state/view/filters';
import { addView, type NamedView, removeView } from '../state/view/named-views';
import { useView, type View } from '../state/view/view-store';
import styles from './NamedViews.module.css';

export function NamedViews() {
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const views = useView((view) => view.namedViews);
  const hasSettingsToSave = useView((view) => view.isLensOn || view.hiddenLines.length > 0 || hasFilters(view.filters));
  useDraft('view:name', text('people.viewDraft'), name.trim() === '' ? null : { text: name });
  useResumedText('view:name', (text) => {
    setName(text);
    setOpen(true);
  });
  if (views.length === 0 && !hasSettingsToSave && name === '') return null;

  const saveView = (event: FormEvent) => {
    event.preventDefault();
    const trimmed = name.trim();
    if (trimmed === '') return;
    useView.setState((view) => ({ namedViews: addView(view.namedViews, currentView(view, trimmed)) }));
    setName('');
    setOpen(false);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" width={280} trapFocus returnFocus shadow="none">
      <Popover.Target>
        <ChipButton aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <IconBookmark size={14} aria-hidden /> {text('people.views')}
        </ChipButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={text('people.views')}>
        <ul className={styles.list}>
          {views.map((view) => (
            <li key={view.name}>
              <button
                type="button"
                className={styles.view}
                onClick={() => {
                  showNamedView(view);
                  setOpen(false);
                }}
              >
                <bdi>{view.name}</bdi>
              </button>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={28}
                aria-label={text('people.deleteView', { name: view.name })}
                onClick={() => useView.setState({ namedViews: removeView(views, view.name) })}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
        <form onSubmit={saveView}>
          <TextInput
            size="sm"
            label={text('people.saveViewAs')}
            placeholder={text('people.viewNamePlaceholder')}
            description={text('people.saveViewHint')}
            maxLength={80}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

function currentView({ graphMode, mixing, isLensOn, filters, hiddenLines }: View, name: string): NamedView {
  return { name, graphMode, mixing, isLensOn, filters, hiddenLines };
}

function showNamedView({ graphMode, mixing, isLensOn, filters, hiddenLines }: NamedView): void {
  useView.setState({ page: 'graph', egoNetwork: null, graphMode, mixing, isLensOn, filters, hiddenLines });
}
