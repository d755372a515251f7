/** In place of a step that has nothing to ask: why, and the way on. */
import { Button } from '@mantine/core';
import { text } from '../../shared/strings/text';
import { usePageKeys } from '../state/page-keys';
import { KEY } from './use-interview';

interface StepOverProps {
  readonly hint: string;
  readonly onNext: () => void;
  readonly onStop: () => void;
}

export function StepOver({ hint, onNext, onStop }: StepOverProps) {
  usePageKeys(
    new Map<string, () => unknown>([
      ['enter', onNext],
      ['escape', onStop],
    ]),
  );
  return (
    <>
      <p>{hint}</p>
      <div>
        <Button onClick={onNext} rightSection={<kbd>{KEY.enter}</kbd>}>
          {text('interview.next')}
        </Button>
      </div>
    </>
  );
}
