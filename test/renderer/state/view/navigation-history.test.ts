import { describe, expect, it } from 'vitest';
import { left, NOWHERE, type Place, travelled } from '../../../../renderer/state/view/navigation-history';

const place = (page: Place['page'], camera: Place['camera'] = null): Place => ({
  page,
  pictureView: 'map',
  around: null,
  selection: { kind: 'nothing' },
  camera,
});

describe('places visited', () => {
  it('go back and forward in the order they were visited, with where one looked', () => {
    const [a, b, c] = [place('picture', { x: 1, y: 2, zoom: 3 }), place('people'), place('journal')];
    const there = left(left(NOWHERE, a), b);
    const once = travelled(there, c, 'back')!;
    expect(once.to).toBe(b);
    const twice = travelled(once.places, once.to, 'back')!;
    expect(twice.to.camera).toEqual({ x: 1, y: 2, zoom: 3 });
    expect(travelled(twice.places, twice.to, 'back')).toBeNull();
    const again = travelled(twice.places, twice.to, 'forward')!;
    expect(again.to).toBe(b);
    expect(travelled(again.places, again.to, 'forward')!.to).toBe(c);
  });

  it('a new way forgets the old way forward', () => {
    const step = travelled(left(NOWHERE, place('people')), place('journal'), 'back')!;
    expect(travelled(left(step.places, step.to), place('settings'), 'forward')).toBeNull();
  });

  it('remembers a number of places, not all of them', () => {
    let places = NOWHERE;
    for (let i = 0; i < 500; i++) places = left(places, place('people'));
    expect(places.back.length).toBeLessThanOrEqual(60);
  });
});
