/** `node build/draw-icon.mjs`: draws build/icon.png and build/icons/ from build/icon.svg in an Electron window. Run it after a change of the drawing. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject, isRoot, main } from './project.mjs';
import { withDisplay } from './setup/display.mjs';
import { electronRuntime } from './setup/electron-runtime.mjs';

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

await main(async () => {
  const { executable } = await electronRuntime();
  const { _electron: electron } = await import('@playwright/test');
  const svg = readFileSync(inProject('build', 'icon.svg'), 'utf8');
  mkdirSync(inProject('build', 'icons'), { recursive: true });
  await withDisplay(async (env) => {
    const app = await electron.launch({
      executablePath: executable,
      args: [...(isRoot() ? ['--no-sandbox'] : []), inProject('build', 'icon-studio')],
      env,
    });
    const page = await app.firstWindow();
    for (const size of SIZES) {
      const dataUrl = await page.evaluate(
        async ([drawing, side]) => {
          const image = new Image();
          image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`;
          await image.decode();
          const canvas = new OffscreenCanvas(side, side);
          canvas.getContext('2d').drawImage(image, 0, 0, side, side);
          const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
          return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
        },
        [svg, size],
      );
      const png = Buffer.from(dataUrl, 'base64');
      writeFileSync(size === 1024 ? inProject('build', 'icon.png') : inProject('build', 'icons', `${size}x${size}.png`), png);
    }
    await app.close();
  });
});
