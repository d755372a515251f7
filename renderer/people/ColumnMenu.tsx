/** Which columns the table shows, and in which order. Kept with the view of the network. */
import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react';
import { useState } from 'react';
import { text, textOf } from '../../shared/strings/text';
import { useView } from '../state/view/view-store';
import styles from './ColumnMenu.module.css';
import { COLUMNS, type Column, movedColumn, shownColumns, USUAL_COLUMNS } from './people-columns';

export function ColumnMenu() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={280} trapFocus returnFocus shadow="none">
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconColumns3 size={14} aria-hidden />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {text('people.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={text('people.columns')}>
        <ColumnList />
      </Popover.Dropdown>
    </Popover>
  );
}

function ColumnList() {
  const saved = useView((view) => view.peopleColumns);
  const shown = shownColumns(saved)
    .slice(1)
    .map(({ key }) => key);
  const hidden = COLUMNS.slice(1).filter(({ key }) => !shown.includes(key));
  const choose = (keys: readonly string[]) => useView.setState({ peopleColumns: keys.join() === USUAL_COLUMNS.join() ? [] : keys });
  return (
    <>
      <ul className={styles.list}>
        {shown
          .flatMap((key) => COLUMNS.find((column) => column.key === key) ?? [])
          .map((column, index) => {
            const name = nameOf(column);
            const move = (by: -1 | 1) => choose(movedColumn(shown, column.key, by));
            return (
              <li key={column.key} className={styles.item}>
                <Checkbox
                  size="xs"
                  label={name}
                  checked
                  disabled={shown.length === 1}
                  onChange={() => choose(shown.filter((key) => key !== column.key))}
                />
                <span className="k-grow" />
                <MoveButton label={text('people.moveUp', { name })} icon={IconArrowUp} isOff={index === 0} onMove={() => move(-1)} />
                <MoveButton
                  label={text('people.moveDown', { name })}
                  icon={IconArrowDown}
                  isOff={index === shown.length - 1}
                  onMove={() => move(1)}
                />
              </li>
            );
          })}
        {hidden.map((column) => (
          <li key={column.key} className={styles.item}>
            <Checkbox size="xs" label={nameOf(column)} checked={false} onChange={() => choose([...shown, column.key])} />
          </li>
        ))}
      </ul>
      {saved.length > 0 && (
        <button type="button" className="k-link" onClick={() => choose([])}>
          {text('people.usualColumns')}
        </button>
      )}
    </>
  );
}

interface MoveButtonProps {
  readonly label: string;
  readonly icon: typeof IconArrowUp;
  readonly isOff: boolean;
  readonly onMove: () => void;
}

/** Stays in the order of Tab where it does nothing, so that the focus is not lost when a column reaches the end. */
function MoveButton({ label, icon: Icon, isOff, onMove }: MoveButtonProps) {
  return (
    <ActionIcon
      size={24}
      variant="subtle"
      color="gray"
      aria-label={label}
      aria-disabled={isOff}
      data-off={isOff || undefined}
      onClick={onMove}
    >
      <Icon size={14} aria-hidden />
    </ActionIcon>
  );
}

function nameOf({ label }: Column): string {
  return textOf({ key: label, values: {} });
}
