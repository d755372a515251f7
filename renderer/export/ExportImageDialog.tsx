import { Input, SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import { text } from '../../shared/strings/text';
import { Dialog } from '../components/Dialog';
import type { Naming } from '../graph/scene/anonymize';
import { today } from '../state/clock';
import { graphViewHandle } from '../state/view/graph-view-handle';
import { openPage } from '../state/view/view-actions';
import { ExportChoice } from './ExportChoice';

const CHOICES = [
  { id: 'png', label: 'export.png', hint: 'export.pngHint' },
  { id: 'svg', label: 'export.svg', hint: 'export.svgHint' },
] as const;

/** Exports the graph as it is on screen, with its legend. */
export function ExportImageDialog() {
  const [scale, setScale] = useState('2');
  const [naming, setNaming] = useState<Naming>('names');
  const graphView = graphViewHandle.current;
  return (
    <Dialog title={text('export.imageTitle')} size={480}>
      <ExportChoice
        choices={CHOICES}
        canExport={graphView !== null}
        file={async (id) => {
          if (!graphView) throw new Error('no graph view');
          const bytes = id === 'svg' ? await graphView.exportSvg(naming) : await graphView.exportPng(Number(scale), naming);
          return { suggestedName: `${text('export.networkName', { day: today() })}.${id}`, extension: id, bytes };
        }}
        note={
          graphView === null ? (
            <p className="k-muted">
              {text('export.openGraphFirst')}{' '}
              <button type="button" className="k-link" onClick={() => openPage('graph')}>
                {text('export.openGraph')}
              </button>
            </p>
          ) : (
            <Stack gap={12}>
              <div>
                <Input.Label component="div" className="k-field-label" id="image-names">
                  {text('export.names')}
                </Input.Label>
                <SegmentedControl
                  aria-labelledby="image-names"
                  value={naming}
                  onChange={(value) => setNaming(value as Naming)}
                  data={[
                    { value: 'names', label: text('export.namesFull') },
                    { value: 'initials', label: text('export.namesInitials') },
                    { value: 'no-names', label: text('export.namesNone') },
                  ]}
                />
                {naming !== 'names' && <p className="k-muted">{text('export.namesHidden')}</p>}
              </div>
              <div>
                <Input.Label component="div" className="k-field-label" id="png-scale">
                  {text('export.pngSize')}
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
