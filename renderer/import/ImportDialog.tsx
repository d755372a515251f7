export function ImportDialog(_: { readonly files: readonly unknown[] }) {
  return null;
}
