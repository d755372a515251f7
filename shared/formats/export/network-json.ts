/** The whole network as JSON, one object per line, so that two exports can be compared. */
import { type Network, TABLE_NAMES } from '../../model/network';
import { networkToJson } from '../../model/network-json';

/** The first field names the format. The version grows when the form changes. */
export const NETWORK_JSON_FORMAT = 'kith-network';
export const NETWORK_JSON_VERSION = 1;

/** @param exportedAt an instant as ISO text; absent: the file depends on the network alone */
export function networkJsonText(network: Network, exportedAt?: string): string {
  const head = [`"format": ${JSON.stringify(NETWORK_JSON_FORMAT)}`, `"version": ${NETWORK_JSON_VERSION}`];
  if (exportedAt !== undefined) head.push(`"exportedAt": ${JSON.stringify(exportedAt)}`);
  const json = networkToJson(network); // in the order of the keys: equal networks give equal files
  const tables = TABLE_NAMES.map((name) => {
    const rows = json[name].map((row) => `    ${JSON.stringify(row)}`);
    return `"${name}": [${rows.length === 0 ? '' : `\n${rows.join(',\n')}\n  `}]`;
  });
  return `{\n  ${[...head, ...tables].join(',\n  ')}\n}\n`;
}
