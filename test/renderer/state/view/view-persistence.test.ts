import { beforeAll, describe, expect, it } from 'vitest';
import type * as ViewActions from '../../../../renderer/state/view/view-actions';
import type * as ViewPersistence from '../../../../renderer/state/view/view-persistence';
import type * as ViewStore from '../../../../renderer/state/view/view-store';
import type { SavedView } from '../../../../shared/contract/desktop-api';
import type { IsoDay } from '../../../../shared/model/day';
import type { PersonId } from '../../../../shared/model/ids';
import { fakeDesktop, installDesktop } from '../../../fakes/desktop';

let store: typeof ViewStore & typeof ViewPersistence & typeof ViewActions;
beforeAll(async () => {
  installDesktop(fakeDesktop());
  store = {
    ...(await import('../../../../renderer/state/view/view-store')),
    ...(await import('../../../../renderer/state/view/view-persistence')),
    ...(await import('../../../../renderer/state/view/view-actions')),
  };
});

const left = (change: Partial<ViewStore.View>): SavedView => {
  const view = { ...store.useView.getState(), ...change };
  return JSON.parse(JSON.stringify({ ...store.persistedPart(view, 'network'), ...store.persistedPart(view, 'window') })) as SavedView;
};

describe('the saved view', () => {
  it('comes back through JSON as it was left, and leaves out what is not kept', () => {
    const view = {
      page: 'people',
      graphMode: 'map',
      isLensOn: true,
      tourStep: 'cluster',
      isTourOver: true,
      panelWidth: 420,
      theme: 'dark',
      selection: { kind: 'person', id: 'ana' as PersonId },
      asOf: '2024-02-29' as IsoDay,
      isTimelineShown: true,
      viewport: { mode: 'map', camera: { x: -120, y: 40, zoom: 0.75 } },
      filters: { ...store.useView.getState().filters, text: 'jazz', measures: { state: ['fading'] }, lastContact: 'beyond-year' },
      highlighted: 'ben' as PersonId,
      isSheetOpen: true,
    } as const;
    const restored = store.restoredView(left(view), null);
    expect(restored).toEqual({ ...store.useView.getState(), ...view, highlighted: null, isSheetOpen: false });
  });

  it('is the first view where stored values make no sense', () => {
    const restored = store.restoredView(
      {
        page: 'cockpit',
        panelWidth: 9000,
        theme: 7,
        filters: { states: ['asleep', 'fading'], lastContact: 'ever' },
        selection: { kind: 'person' },
        asOf: '2024-02-30',
        viewport: { mode: 'map', camera: { x: 1, y: 'two', zoom: 1 } },
        isLensOn: 'yes',
      },
      null,
    );
    const first = store.useView.getState();
    expect(restored).toEqual({ ...first, filters: { ...first.filters, measures: { state: ['fading'] } } });
  });

  it('reads the names of older versions', () => {
    const restored = store.restoredView({ page: 'picture', pictureView: 'map', isTimeShown: true }, null);
    expect(restored).toMatchObject({ page: 'graph', graphMode: 'map', isTimelineShown: true });
  });

  it('carries the window’s own fields to another network, and nothing else', () => {
    const before = { ...store.useView.getState(), theme: 'dark', panelWidth: 500, isLensOn: true, page: 'journal' } as const;
    const restored = store.restoredView(left({ theme: 'light', panelWidth: 300, page: 'people' }), before);
    expect(restored).toMatchObject({ theme: 'dark', panelWidth: 500, isLensOn: false, page: 'people' });
  });

  it('keeps the latest fifty column mappings, a repeated header as the newest', () => {
    for (let i = 0; i < 60; i++) store.rememberMapping(`header ${i}`, ['name']);
    store.rememberMapping('header 20', ['email']);
    const kept = store.useView.getState().columnMappings;
    expect(Object.keys(kept)).toHaveLength(50);
    expect(Object.keys(kept).at(-1)).toBe('header 20');
    expect(kept['header 20']).toEqual(['email']);
    expect(kept['header 5']).toBeUndefined();
  });
});
