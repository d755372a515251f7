/** Choosing people on the graph: the button of the lasso, and what can be done with whom it chose. */
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconLasso } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { PersonId } from '../../shared/model/ids';
import { text } from '../../shared/strings/text';
import { ChosenBar, type Tool } from '../people/ChosenBar';
import { useNetwork } from '../state/network/document-store';
import { NO_CHOICE } from '../state/view/choice';
import { graphViewHandle } from '../state/view/graph-view-handle';
import { useVisiblePeople } from '../state/view/use-visible-people';
import { openPage, setChoice } from '../state/view/view-actions';
import { useView } from '../state/view/view-store';

export function LassoButton() {
  const isOn = useView((view) => view.isLassoOn);
  return (
    <Tooltip label={text('graph.lassoHint')} multiline w={260}>
      <ActionIcon
        size={30}
        variant={isOn ? 'filled' : 'default'}
        aria-label={text('graph.lasso')}
        aria-pressed={isOn}
        onClick={() => useView.setState({ isLassoOn: !isOn })}
      >
        <IconLasso size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

export function ChosenPeople() {
  const chosen = useChosenPeople();
  const [tool, setTool] = useState<Tool | null>(null);
  if (chosen.length === 0) return null;
  const onDone = () => {
    setChoice(NO_CHOICE);
    setTool(null);
    graphViewHandle.current?.focus();
  };
  return (
    <ChosenBar chosen={chosen} tool={tool} onTool={setTool} onDone={onDone} onClear={onDone} hint={text('graph.chosenHint')}>
      <Button size="compact-sm" variant="default" onClick={() => openPage('people')}>
        {text('graph.chosenInTable')}
      </Button>
    </ChosenBar>
  );
}

/** Who is chosen and shown: nothing is done to people whom the user does not see. */
function useChosenPeople(): readonly PersonId[] {
  const { chosen } = useView((view) => view.choice);
  const visible = useVisiblePeople();
  const network = useNetwork();
  return useMemo(
    () => [...chosen].filter((id) => network.people.has(id) && (visible === null || visible.has(id))),
    [chosen, visible, network],
  );
}

/** Adds people to the choice, puts them in its place, or takes back who is in it already. */
export function choosePeople(people: readonly PersonId[], how: 'add' | 'replace' | 'toggle'): void {
  const { chosen } = useView.getState().choice;
  const next = new Set(how === 'replace' ? [] : chosen);
  for (const id of people) {
    if (how === 'toggle' && next.delete(id)) continue;
    next.add(id);
  }
  setChoice({ chosen: next, anchor: people.at(-1) ?? null });
}
