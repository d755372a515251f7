/** What can be done with the chosen people of the table: each is one step of undo, however many they are. Letters work as well while the table has the focus. */
import { Autocomplete, Button, CloseButton, Menu, Popover } from '@mantine/core';
import { type FormEvent, type ReactNode, useMemo, useState } from 'react';
import { peopleCsv } from '../../shared/formats/export/people-csv';
import type { Edit } from '../../shared/model/edit';
import { addToCircle } from '../../shared/model/edits/circles';
import { addInterest, resumeMany, setCadences, setStandings } from '../../shared/model/edits/many-people';
import { deletePeople } from '../../shared/model/edits/people';
import type { PersonId } from '../../shared/model/ids';
import { text } from '../../shared/strings/text';
import { CadenceItems } from '../components/CadenceSelect';
import { desktop } from '../desktop';
import { useToday } from '../state/clock';
import { commit, undo, useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { newId } from '../state/new-id';
import { showDone, showFailure } from '../ui/notices';
import styles from './ChosenBar.module.css';

/** The tools that a letter opens. */
export const TOOL_KEYS = { c: 'circle', r: 'rhythm', i: 'interest' } as const;
export type Tool = (typeof TOOL_KEYS)[keyof typeof TOOL_KEYS];

interface ChosenBarProps {
  /** At least one. */
  readonly chosen: readonly PersonId[];
  /** The tool that is open; null: none. */
  readonly tool: Tool | null;
  readonly onTool: (tool: Tool | null) => void;
  /** The people are dealt with: nobody is chosen any more, and the table takes the focus. */
  readonly onDone: () => void;
  /** Nobody is chosen any more, without anything done. */
  readonly onClear: () => void;
  /** How to choose more. */
  readonly hint: string;
  /** Further tools. */
  readonly children?: ReactNode;
}

export function ChosenBar({ chosen, tool, onTool, onDone, onClear, hint, children }: ChosenBarProps) {
  const network = useNetwork();
  const names = (table: ReadonlyMap<string, { readonly name: string }>) => [...table.values()].map(({ name }) => name);
  const run = async (edit: Edit, message: string) => {
    if (!(await commit(edit))) return;
    showDone(message, { label: text('common.undo'), run: () => void undo() });
    onTool(null);
    onDone();
  };
  const count = chosen.length;
  const toCircle = (name: string) => run(addToCircle(network, name, chosen, newId), text('circles.added', { count, name }));
  const toInterest = (name: string) => run(addInterest(network, name, chosen, newId), text('people.interestAdded', { count, name }));
  const open = (each: Tool) => ({ isOpen: tool === each, onOpen: (isOpen: boolean) => onTool(isOpen ? each : null) });
  return (
    <section className={styles.bar} aria-label={text('people.chosen', { count })}>
      <strong>{text('people.chosen', { count })}</strong>
      <NameTool
        {...open('circle')}
        label={text('people.toCircle')}
        tool="circle"
        names={names(network.circles)}
        suggestion={useCommonCompany(chosen)}
        onName={toCircle}
      />
      <RhythmTool
        {...open('rhythm')}
        onDays={(days) => void run(setCadences(network, chosen, days), text('people.rhythmSet', { count }))}
      />
      <NameTool
        {...open('interest')}
        label={text('people.toInterest')}
        tool="interest"
        names={names(network.interests)}
        suggestion=""
        onName={toInterest}
      />
      <OtherTools chosen={chosen} run={run} />
      {children}
      <span className="k-grow" />
      <span className={`k-muted k-small ${styles.hint}`}>{hint}</span>
      <CloseButton size={28} className={styles.close ?? ''} aria-label={text('people.chooseNobody')} onClick={onClear} />
    </section>
  );
}

/** The employer that all of them share, as a name for their circle; empty: none. */
function useCommonCompany(chosen: readonly PersonId[]): string {
  const network = useNetwork();
  return useMemo(() => {
    const companies = new Set(chosen.map((id) => network.people.get(id)?.company ?? ''));
    const [only = ''] = companies;
    return companies.size === 1 ? only : '';
  }, [chosen, network]);
}

interface ToolProps {
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

interface NameToolProps extends ToolProps {
  readonly label: string;
  readonly tool: Tool;
  readonly names: readonly string[];
  /** Stands in the field at first, and is overwritten by typing. */
  readonly suggestion: string;
  readonly onName: (name: string) => Promise<void>;
}

/** A button with a field: the name of something that exists, or of something new. */
function NameTool({ isOpen, onOpen, label, tool, names, suggestion, onName }: NameToolProps) {
  return (
    <Popover opened={isOpen} onChange={onOpen} position="bottom-start" width={280} trapFocus returnFocus shadow="none">
      <Popover.Target>
        <Button size="compact-sm" variant="default" onClick={() => onOpen(!isOpen)} aria-expanded={isOpen}>
          {label} <Letter tool={tool} />
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <NameField label={label} names={names} suggestion={suggestion} onName={onName} />
      </Popover.Dropdown>
    </Popover>
  );
}

function NameField({ label, names, suggestion, onName }: Pick<NameToolProps, 'label' | 'names' | 'suggestion' | 'onName'>) {
  const [name, setName] = useState(suggestion);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') void onName(name.trim());
  };
  return (
    <form onSubmit={submit}>
      <Autocomplete
        size="sm"
        label={label}
        description={text('people.nameHint')}
        comboboxProps={{ withinPortal: false, shadow: 'none' }}
        data-autofocus
        data={[...new Set(names)].sort((a, b) => a.localeCompare(b))}
        limit={8}
        maxLength={200}
        value={name}
        onChange={setName}
        onFocus={(event) => event.currentTarget.select()}
      />
    </form>
  );
}

function RhythmTool({ isOpen, onOpen, onDays }: ToolProps & { readonly onDays: (days: number | null) => void }) {
  return (
    <Menu opened={isOpen} onChange={onOpen} position="bottom-start" returnFocus>
      <Menu.Target>
        <Button size="compact-sm" variant="default">
          {text('people.toRhythm')} <Letter tool="rhythm" />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <CadenceItems onDays={onDays} />
      </Menu.Dropdown>
    </Menu>
  );
}

interface OtherToolsProps extends Pick<ChosenBarProps, 'chosen'> {
  readonly run: (edit: Edit, message: string) => Promise<void>;
}

function OtherTools({ chosen, run }: OtherToolsProps) {
  const network = useNetwork();
  const found = useFindings((state) => state.people);
  const today = useToday((state) => state.day);
  const count = chosen.length;
  const areArchived = chosen.every((id) => network.people.get(id)?.standing === 'archived');
  const archive = setStandings(network, chosen, areArchived ? 'ordinary' : 'archived');
  const save = async () => {
    const bytes = peopleCsv(network, chosen, (id) => found.get(id)?.lastContact ?? null, 'spreadsheet');
    const saved = await desktop.saveFile({ suggestedName: `${text('people.exportName', { day: today })}.csv`, extension: 'csv', bytes });
    if (saved.ok) showDone(text('people.exported', { count, file: saved.value.name }));
    else if (saved.error.kind !== 'cancelled') showFailure(text('people.notExported'), saved.error, text('app.networkUnchanged'));
  };
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => void run(archive, text(areArchived ? 'people.unarchived' : 'people.archived', { count }))}
      >
        {text(areArchived ? 'people.unarchive' : 'people.archive')}
      </Button>
      {chosen.some((id) => network.decisions.has(id)) && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void run(resumeMany(network, chosen), text('people.resumed', { count }))}
        >
          {text('people.resume')}
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={() => void save()}>
        {text('people.export')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        className={styles.danger ?? ''}
        onClick={() => void run(deletePeople(network, chosen), text('people.deleted', { count }))}
      >
        {text('common.delete')}
      </Button>
    </>
  );
}

/** The letter that opens a tool while the table has the focus. */
function Letter({ tool }: { readonly tool: Tool }) {
  const letter = Object.entries(TOOL_KEYS).find(([, opened]) => opened === tool)?.[0] ?? '';
  return (
    <kbd className={styles.letter} aria-hidden>
      {letter.toUpperCase()}
    </kbd>
  );
}
