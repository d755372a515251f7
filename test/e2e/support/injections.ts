/** Ways of running a foreign script in a page, or of loading something into it, as one function that runs in the page. */

export interface TriedInjection {
  readonly name: string;
  /** The directives of the policy that noticed it. */
  readonly noticedBy: readonly string[];
  /** True: it ran, or it answered. */
  readonly hadEffect: boolean;
}

/** Tries every way, one after another. For `page.evaluate`, so it uses nothing from outside itself. `code` sets `window.__injected`. */
export async function tryInjections(code: string): Promise<TriedInjection[]> {
  const remote = 'https://example.org/x';
  const asData = `data:text/javascript,${code}`;
  const asBlob = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const pageWithScript = `<script>${code.replace('globalThis', 'parent')}</script>`;

  const add = (element: Element, attributes: Record<string, string> = {}) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    document.body.append(element);
    return null;
  };
  const element = (tag: string, attributes: Record<string, string>) => add(document.createElement(tag), attributes);
  const inElement = (tag: string, text: string, attributes: Record<string, string> = {}) => {
    const made = document.createElement(tag);
    made.append(document.createTextNode(text));
    return add(made, attributes);
  };
  const image = `<img src="${remote}" onerror="${code}">`;
  const div = document.createElement('div');
  document.body.append(div);
  const later = window.setTimeout as (handler: string) => number;
  const often = window.setInterval as (handler: string, wait: number) => number;

  const ways: Record<string, () => unknown> = {
    'script element': () => inElement('script', code),
    'module script': () => inElement('script', code, { type: 'module' }),
    'script of SVG': () => {
      const script = document.createElementNS('http://www.w3.org/2000/svg', 'script');
      script.append(document.createTextNode(code));
      return add(script);
    },
    'remote script': () => element('script', { src: remote }),
    'script from data': () => element('script', { src: asData }),
    'script from a blob': () => element('script', { src: asBlob }),
    'handler in an attribute': () => element('img', { src: 'data:,', onerror: code }),
    'link to javascript': () => {
      const link = document.createElement('a');
      link.href = `javascript:${code}`;
      add(link);
      link.click();
      return null;
    },
    // biome-ignore lint/security/noGlobalEval: the policy must refuse it
    eval: () => globalThis.eval(code),
    'new Function': () => new Function(code)(),
    'text in setTimeout': () => void later(code),
    'text in setInterval': () => void often(code, 60_000),
    'import from another host': () => import(/* @vite-ignore */ remote),
    'import from data': () => import(/* @vite-ignore */ asData),
    'import from a blob': () => import(/* @vite-ignore */ asBlob),
    'worker from a blob': () => void new Worker(asBlob),
    'worker from data': () => void new Worker(asData),
    'shared worker from a blob': () => void new SharedWorker(asBlob),
    'WebAssembly code': () => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
    innerHTML: () => {
      div.innerHTML = image;
    },
    outerHTML: () => {
      div.outerHTML = image;
    },
    insertAdjacentHTML: () => div.insertAdjacentHTML('beforeend', image),
    'document.write': () => document.write(image),
    'parser of markup': () => void new DOMParser().parseFromString(image, 'text/html'),
    createContextualFragment: () => add(document.createRange().createContextualFragment(image) as unknown as Element),
    'srcdoc of a frame': () => element('iframe', { srcdoc: pageWithScript }),
    'remote frame': () => element('iframe', { src: remote }),
    'frame from data': () => element('iframe', { src: `data:text/html,${pageWithScript}` }),
    'frame from a blob': () => element('iframe', { src: URL.createObjectURL(new Blob([pageWithScript], { type: 'text/html' })) }),
    object: () => element('object', { data: remote }),
    embed: () => element('embed', { src: remote }),
    'remote image': () => element('img', { src: remote }),
    'image in a style': () => {
      div.style.backgroundImage = `url(${remote})`;
      document.body.append(div);
      return div.getBoundingClientRect();
    },
    'remote style sheet': () => element('link', { rel: 'stylesheet', href: remote }),
    'style element': () => inElement('style', 'body { outline: 1px solid red }'),
    'style attribute': () => element('p', { style: 'color: red' }),
    'remote font': () => new FontFace('foreign', `url(${remote})`).load(),
    sound: () => element('audio', { src: remote }),
    video: () => element('video', { src: remote }),
    'fetch from another host': () => fetch(remote),
    'fetch of a file': () => fetch('file:///etc/hostname'),
    'fetch of the page itself': () => fetch('/index.html'),
    'request of another host': () =>
      new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.onload = resolve;
        request.onerror = reject;
        request.open('GET', remote);
        request.send();
      }),
    'web socket': () => void new WebSocket('wss://example.org/'),
    'event source': () => void new EventSource(remote),
    sendBeacon: () => void navigator.sendBeacon(remote, 'x'),
    'base address': () => document.head.append(Object.assign(document.createElement('base'), { href: remote })),
    'form to another host': () => {
      const form = Object.assign(document.createElement('form'), { action: remote, method: 'post' });
      document.body.append(form);
      form.submit();
    },
  };

  const noticed = new Set<string>();
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => noticed.add(effectiveDirective));
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  // In a task of its own: what runs directly under the debugger is let through.
  const inTask = (work: () => unknown) =>
    new Promise((resolve, reject) => setTimeout(() => Promise.resolve().then(work).then(resolve, reject)));

  const tried: TriedInjection[] = [];
  for (const [name, way] of Object.entries(ways)) {
    noticed.clear();
    Reflect.deleteProperty(window, '__injected');
    const answer = await Promise.race([inTask(way).catch(() => null), pause(1000)]);
    for (let waited = 0; waited < 1000 && noticed.size === 0; waited += 10) await pause(10);
    await pause(20);
    const isAnswer = typeof answer === 'object' && answer !== null && !(answer instanceof DOMRect);
    tried.push({ name, noticedBy: [...noticed], hadEffect: '__injected' in window || isAnswer });
  }
  return tried;
}
