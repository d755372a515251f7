import { Input, SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Naming } from '../graph/scene/anonymize';
import { today } from '../state/clock';
import { graphViewHandle } from '../state/view/graph-view-handle';
import { openPage } from '../state/view/view-actions';
import { Dialog } from '../ui/Dialog';
import { ExportChoice } from './ExportChoice';

const CHOICES = [
  { id: 'png', label: 'PNG', hint: 'For slides, messages and web pages.' },
  { id: 'svg', label: 'SVG', hint: 'Sharp at any size; can be changed in a drawing program.' },
] as const;

/** The picture as it is on screen now, with its legend. */
export function ExportPictureDialog() {
  const [scale, setScale] = useState('2');
  const [naming, setNaming] = useState<Naming>('names');
  const picture = graphViewHandle.current;
  return (
    <Dialog title="Export picture" size={480}>
      <ExportChoice
        choices={CHOICES}
        canExport={picture !== null}
        file={async (id) => {
          if (!picture) throw new Error('no picture');
          const bytes = id === 'svg' ? await picture.exportSvg(naming) : await picture.exportPng(Number(scale), naming);
          return { suggestedName: `Kith ${today()}.${id}`, extension: id, bytes };
        }}
        note={
          picture === null ? (
            <p className="k-muted">
              Open the picture first.{' '}
              <button type="button" className="k-link" onClick={() => openPage('graph')}>
                Go to the picture
              </button>
            </p>
          ) : (
            <Stack gap={12}>
              <div>
                <Input.Label component="div" className="k-field-label" id="picture-names">
                  Names
                </Input.Label>
                <SegmentedControl
                  aria-labelledby="picture-names"
                  value={naming}
                  onChange={(value) => setNaming(value as Naming)}
                  data={[
                    { value: 'names', label: 'As they are' },
                    { value: 'initials', label: 'Initials' },
                    { value: 'no-names', label: 'None' },
                  ]}
                />
                {naming !== 'names' && (
                  <p className="k-muted">For sharing: nobody’s name is in the picture or the file, nor in the name of a group.</p>
                )}
              </div>
              <div>
                <Input.Label component="div" className="k-field-label" id="png-scale">
                  PNG size
                </Input.Label>
                <SegmentedControl
                  aria-labelledby="png-scale"
                  value={scale}
                  onChange={setScale}
                  data={['1', '2', '3', '4'].map((value) => ({ value, label: `${value}×` }))}
                />
              </div>
            </Stack>
          )
        }
      />
    </Dialog>
  );
}
