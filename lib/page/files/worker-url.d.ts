declare module '*?url' {
  /** The address of the file beside the page that loads it. */
  const url: string;
  export default url;
}
