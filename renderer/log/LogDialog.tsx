export function LogDialog(_: { readonly start: unknown }) {
  return null;
}
