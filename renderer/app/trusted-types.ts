/**
 * The only Trusted Types policy of the window (https://www.w3.org/TR/trusted-types/). With the directive `require-trusted-types-for`, Chromium asks it
 * before a text becomes markup or the address of a script, in every library as well. A text never becomes an element or a script here.
 */

interface TrustedTypePolicies {
  createPolicy(
    name: 'default',
    rules: { createHTML(text: string): string | null; createScriptURL(address: string): string | null; createScript(): null },
  ): unknown;
}

/** Mantine writes style sheets as the markup of a style element: text without a tag stays a text. Null: refused. */
export const markup = (text: string): string | null => (text.includes('<') ? null : text);

/** Workers load from the built files of Kith. Null: refused. */
export function scriptAddress(address: string, page: string): string | null {
  const { protocol, host } = new URL(address, page);
  const own = new URL(page);
  return protocol === own.protocol && host === own.host ? address : null;
}

/** Call it before anything else writes to the page. Does nothing where the page has no such directive (tests in a simulated page). */
export function allowOnlyTexts(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicies };
  trustedTypes?.createPolicy('default', {
    createHTML: markup,
    createScriptURL: (address) => scriptAddress(address, window.location.href),
    createScript: () => null,
  });
}
