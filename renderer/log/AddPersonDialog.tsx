export function AddPersonDialog(_: { readonly name: string }) {
  return null;
}
