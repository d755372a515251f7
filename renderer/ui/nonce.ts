/** The nonce that the app protocol puts into the page: style elements made at run time carry it, or the content security policy refuses them. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}
