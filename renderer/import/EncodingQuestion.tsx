/** Asks which encoding reads right, when Kith cannot tell: nothing is imported before the answer. */
import { Button, Stack } from '@mantine/core';
import type { EncodingCandidate } from '../../shared/formats/table/encoding/detect-encoding';
import type { Encoding } from '../../shared/formats/table/encoding/encodings';
import { text } from '../../shared/strings/text';
import { ENCODING_LABELS } from './import-labels';

interface EncodingQuestionProps {
  readonly file: string;
  readonly candidates: readonly EncodingCandidate[];
  readonly onChoose: (encoding: Encoding) => void;
}

export function EncodingQuestion({ file, candidates, onChoose }: EncodingQuestionProps) {
  return (
    <section aria-label={text('import.whichReadsRight')}>
      <h3>{text('import.whichReadsRight')}</h3>
      <p className="k-muted">
        <bdi>{text('import.encodingUnclear', { file })}</bdi>
      </p>
      <Stack gap={8} mt={12}>
        {candidates.map(({ encoding, examples }) => (
          <Button
            key={encoding}
            variant="default"
            justify="space-between"
            rightSection={<span className="k-muted">{text(ENCODING_LABELS[encoding])}</span>}
            onClick={() => onChoose(encoding)}
          >
            <bdi>{examples.join(' · ')}</bdi>
          </Button>
        ))}
      </Stack>
    </section>
  );
}
