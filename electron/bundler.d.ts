/** A CSV file that is bundled as text. */
declare module '*.csv?raw' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: the bundler gives the text of a file as its default export
  export default text;
}

interface ImportMeta {
  /** Set by the bundler; plain Node has none. */
  readonly env?: { readonly DEV: boolean };
}
