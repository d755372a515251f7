import { describe, expect, it } from 'vitest';
import { NO_HISTORY, type Place, stepped, visited } from '../../../../renderer/state/view/navigation-history';

const place = (page: Place['page'], camera: Place['camera'] = null): Place => ({
  page,
  graphMode: 'map',
  egoNetwork: null,
  selection: { kind: 'nothing' },
  camera,
});

describe('places visited', () => {
  it('go back and forward in the order they were visited, with where one looked', () => {
    const [a, b, c] = [place('graph', { x: 1, y: 2, zoom: 3 }), place('people'), place('journal')];
    const there = visited(visited(NO_HISTORY, a), b);
    const once = stepped(there, c, 'back')!;
    expect(once.to).toBe(b);
    const twice = stepped(once.places, once.to, 'back')!;
    expect(twice.to.camera).toEqual({ x: 1, y: 2, zoom: 3 });
    expect(stepped(twice.places, twice.to, 'back')).toBeNull();
    const again = stepped(twice.places, twice.to, 'forward')!;
    expect(again.to).toBe(b);
    expect(stepped(again.places, again.to, 'forward')!.to).toBe(c);
  });

  it('a new way forgets the old way forward', () => {
    const step = stepped(visited(NO_HISTORY, place('people')), place('journal'), 'back')!;
    expect(stepped(visited(step.places, step.to), place('settings'), 'forward')).toBeNull();
  });

  it('remembers a number of places, not all of them', () => {
    let places = NO_HISTORY;
    for (let i = 0; i < 500; i++) places = visited(places, place('people'));
    expect(places.back.length).toBeLessThanOrEqual(60);
  });
});
