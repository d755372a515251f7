/** A data file bundled as text. */
declare module '*.csv?raw' {
  const text: string;
  export default text;
}
