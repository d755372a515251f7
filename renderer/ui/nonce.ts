/** The nonce that the app protocol puts into the page. The content security policy refuses style elements without it. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}
