import { describe, expect, it } from 'vitest';
import { markup, scriptAddress } from '../../../renderer/ui/page-policy';

const PAGE = 'app://kith/index.html?language=en';

describe('what the window lets become markup', () => {
  it('is a style sheet without a tag', () => {
    expect(markup(':root{--mantine-scale: 1; content: ">"}')).toBe(':root{--mantine-scale: 1; content: ">"}');
  });

  it.each(['<img src=x onerror=alert(1)>', 'a{} </style><script>1</script>', '<', '\u0000<b>'])('is not %s', (text) => {
    expect(markup(text)).toBeNull();
  });
});

describe('which address the window takes for a script', () => {
  it.each(['app://kith/assets/layout.worker-1.js', '/assets/layout.worker-1.js', 'assets/x.js'])('is %s', (address) => {
    expect(scriptAddress(address, PAGE)).toBe(address);
  });

  it.each([
    'https://kith/x.js',
    'app://kith.example/x.js',
    'app://other/x.js',
    '//other/x.js',
    'data:text/javascript,1',
    'blob:app://kith/0f',
    'javascript:1',
    'file:///x.js',
  ])('is not %s', (address) => {
    expect(scriptAddress(address, PAGE)).toBeNull();
  });
});
