/** Reads Chromium's own record of its network stack (`--log-net-log`): everything any process of the app asked of a network, from first to last moment. */
import { z } from 'zod';

const netLog = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.number()) }),
  events: z.array(z.object({ type: z.number(), params: z.record(z.string(), z.unknown()).optional() })),
});

/** Kinds of events that mean something left, or tried to leave, the machine's own programs. */
const LEAVING = new Set([
  'URL_REQUEST_START_JOB',
  'CORS_REQUEST',
  'HOST_RESOLVER_MANAGER_REQUEST',
  'HOST_RESOLVER_DNS_TASK',
  'DNS_TRANSACTION',
  'TCP_CONNECT',
  'UDP_CONNECT',
  'SSL_CONNECT',
  'WEBSOCKET_HANDSHAKE',
]);
const INSIDE = /^(app|blob|data|devtools|chrome|chrome-extension):/;

/** What was asked of the network, as `KIND address`; empty when nothing was. */
export function networkTraffic(text: string): readonly string[] {
  const log = netLog.parse(parsedLog(text));
  const names = new Map(Object.entries(log.constants.logEventTypes).map(([name, type]) => [type, name]));
  return log.events.flatMap(({ type, params }) => {
    const name = names.get(type) ?? '';
    if (!LEAVING.has(name)) return [];
    const address = String(params?.url ?? params?.host ?? params?.address ?? params?.hostname ?? '');
    if (address === '' && name !== 'WEBSOCKET_HANDSHAKE') return [];
    return INSIDE.test(address) ? [] : [`${name} ${address}`];
  });
}

/** A process that was killed leaves the list open, perhaps in the middle of an event. One event is one line, so the last whole line ends the list. */
function parsedLog(text: string): unknown {
  const open = text.trimEnd().replace(/,$/, '');
  const toLastLine = text.slice(0, text.lastIndexOf('},\n') + 1);
  for (const whole of [text, `${open}]}`, `${toLastLine}]}`]) {
    try {
      return JSON.parse(whole);
    } catch {
      // the next way to end it
    }
  }
  throw new Error('the net log cannot be read');
}
