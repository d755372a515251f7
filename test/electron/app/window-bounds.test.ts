import { describe, expect, it } from 'vitest';
import { boundsOnScreen } from '../../../electron/app/window-state';

const laptop = { x: 0, y: 0, width: 1440, height: 900 };
const monitor = { x: 1440, y: 0, width: 2560, height: 1400 };

describe('where the window opens', () => {
  it('is the system’s choice the first time', () => expect(boundsOnScreen(null, [laptop])).toBeNull());
  it('is where it was', () => {
    const bounds = { x: 1500, y: 100, width: 1600, height: 1000 };
    expect(boundsOnScreen(bounds, [laptop, monitor])).toEqual(bounds);
  });
  it('is the system’s choice when its screen is gone', () => {
    expect(boundsOnScreen({ x: 1500, y: 100, width: 1600, height: 1000 }, [laptop])).toBeNull();
  });
  it('is moved in when it stuck out', () => {
    expect(boundsOnScreen({ x: 1000, y: -50, width: 1100, height: 800 }, [laptop])).toEqual({ x: 340, y: 0, width: 1100, height: 800 });
  });
  it('is shrunk to a smaller screen and never below what is usable on it', () => {
    expect(boundsOnScreen({ x: 0, y: 0, width: 3000, height: 2000 }, [laptop])).toEqual(laptop);
    expect(boundsOnScreen({ x: 10, y: 10, width: 50, height: 50 }, [laptop])).toEqual({ x: 10, y: 10, width: 1024, height: 700 });
  });
  it('is the screen with most of it', () => {
    expect(boundsOnScreen({ x: 1300, y: 0, width: 1100, height: 800 }, [laptop, monitor])?.x).toBe(1440);
  });
});
