import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../../../renderer/state/view/filters';
import { addView, MAX_NAMED_VIEWS, type NamedView, removeView } from '../../../../renderer/state/view/named-views';
import { egoNetwork, namedView, region } from '../../../../renderer/state/view/view-decoders';

const view = (name: string, more: Partial<NamedView> = {}): NamedView => ({
  name,
  graphMode: 'map',
  mixing: 'both',
  isLensOn: false,
  filters: NO_FILTERS,
  hiddenLines: [],
  ...more,
});

describe('named views', () => {
  it('a view under a name that is there takes its place', () => {
    const views = addView(addView(addView([], view('a')), view('b')), view('a', { isLensOn: true }));
    expect(views.map(({ name, isLensOn }) => [name, isLensOn])).toEqual([
      ['a', true],
      ['b', false],
    ]);
    expect(removeView(views, 'a').map(({ name }) => name)).toEqual(['b']);
  });

  it('are not without end', () => {
    let views: readonly NamedView[] = [];
    for (let i = 0; i < 200; i++) views = addView(views, view(`view ${i}`));
    expect(views.length).toBe(MAX_NAMED_VIEWS);
    expect(views.at(-1)!.name).toBe('view 199');
  });

  it('come back from disk as they were, and nonsense does not', () => {
    const kept = view('Fading climbers', {
      hiddenLines: ['affinity'],
      filters: { ...NO_FILTERS, measures: { state: ['fading'] }, isHubsHidden: true },
    });
    expect(namedView(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    for (const bad of [null, 3, {}, { ...kept, name: '' }, { ...kept, graphMode: 'globe' }, { ...kept, mixing: 1 }]) {
      expect(namedView(bad)).toBeUndefined();
    }
  });
});

describe('what else is kept of the picture', () => {
  it('regions and the world of a person', () => {
    expect(region({ cluster: 'c1', x: 1, y: -2, radius: 30 })).toEqual({ cluster: 'c1', x: 1, y: -2, radius: 30 });
    expect(region({ cluster: null, x: 0, y: 0, radius: 9 })).toEqual({ cluster: null, x: 0, y: 0, radius: 9 });
    for (const bad of [
      {},
      { cluster: 'c1', x: Number.NaN, y: 0, radius: 1 },
      { cluster: 4, x: 0, y: 0, radius: 1 },
      { cluster: 'c', x: 1e9, y: 0, radius: 1 },
    ]) {
      expect(region(bad)).toBeUndefined();
    }
    expect(egoNetwork({ person: 'p1', degree: 2 })).toEqual({ person: 'p1', degree: 2 });
    expect(egoNetwork({ person: 'p1', degree: 9 })).toBeNull();
    expect(egoNetwork(null)).toBeNull();
  });
});
