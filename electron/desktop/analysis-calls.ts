/** The calls of the window that keep its last analysis from one start to the next. */
import { join } from 'node:path';
import { z } from 'zod';
import { PACKED_KINDS } from '../../shared/lib/packed-value';
import { fail, ok } from '../../shared/lib/result';
import type { SerialQueue } from '../../shared/lib/serial-queue';
import { text, textOf } from '../../shared/strings/text';
import { diskErrorMessage } from '../store/disk/disk-error-message';
import { type AnalysisPlace, readAnalysis, writeAnalysis } from '../store/snapshot/analysis-cache';
import { CACHE_FOLDER } from '../store/snapshot/cache';
import type { Store } from '../store/store-types';
import type { DesktopCalls, DesktopHost } from './desktop-host';
import type { NetworkSession } from './network-session';

const revisionSchema = z.number().int().nonnegative();
const packedSchema = z.strictObject({
  text: z.string(),
  columns: z
    .array(
      z.strictObject({
        path: z.array(z.string().max(200)).max(20),
        part: z.strictObject({ kind: z.enum(PACKED_KINDS), bytes: z.instanceof(Uint8Array) }),
      }),
    )
    .max(10_000),
});

interface AnalysisContext {
  readonly host: DesktopHost;
  readonly session: NetworkSession;
  readonly token: () => string;
  /** What is asked for while the network is being opened waits for it, and nothing is written while its encryption changes or somebody is erased. */
  readonly serialize: SerialQueue;
}

export function analysisCalls({ host, session, token, serialize }: AnalysisContext): Pick<DesktopCalls, 'savedAnalysis' | 'saveAnalysis'> {
  const placeOf = (store: Store): AnalysisPlace | null => {
    const [networkId, contentId] = [store.networkId(), store.contentId()];
    return networkId === null || contentId === null ? null : { cache: join(host.dataFolder, CACHE_FOLDER), networkId, contentId };
  };
  return {
    savedAnalysis: () =>
      serialize(async () => {
        const open = session.current();
        const place = open === null ? null : placeOf(open.store);
        return ok(open === null || place === null ? null : await readAnalysis(open.disk, place));
      }),
    saveAnalysis: async (revision, analysis) => {
      const [analyzed, packed] = [revisionSchema.safeParse(revision), packedSchema.safeParse(analysis)];
      if (!analyzed.success || !packed.success) return fail('usage', text('desktop.analysisInvalid'));
      return await serialize(() =>
        session.with(async ({ store, disk }) => {
          await store.settled();
          const place = store.revision() === analyzed.data ? placeOf(store) : null;
          if (place === null) return ok(null); // the network has changed since
          try {
            await writeAnalysis(disk, place, packed.data, token);
            return ok(null);
          } catch (error) {
            return fail('not-saved', text('desktop.analysisNotSaved', { reason: textOf(diskErrorMessage(error)) }));
          }
        }),
      );
    },
  };
}
