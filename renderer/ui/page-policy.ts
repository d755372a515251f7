/**
 * What the page does for its content security policy (electron/app/app-response.ts). Style elements carry the nonce of the load. With the directive
 * `require-trusted-types-for`, Chromium asks the one policy here before a text becomes markup or the address of a script, in every library as well
 * (https://www.w3.org/TR/trusted-types/). A text never becomes an element or a script.
 */

/** The nonce that the app protocol puts into the page. Style elements without it are refused. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

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
