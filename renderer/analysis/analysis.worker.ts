/** The worker that computes everything that is not stored (analysis-session.ts). */
import { AnalysisSession } from './analysis-session';
import type { ToWorker } from './protocol';

const session = new AnalysisSession(
  (message) => self.postMessage(message),
  () => performance.now(),
);

self.onmessage = ({ data }: MessageEvent<ToWorker>) => session.onMessage(data);
