/** The thread beside the window in which everything that is not stored is worked out (analyst.ts). */
import { analyst } from './analysis-session';
import type { ToWorker } from './protocol';

const { hear } = analyst(
  (message) => self.postMessage(message),
  () => performance.now(),
);

self.onmessage = ({ data }: MessageEvent<ToWorker>) => hear(data);
