/** The lines of a file, one after the other, without the whole being held in memory. A line end is `\n`; the last line needs none. */
export async function* readLines(file: Blob): AsyncGenerator<string> {
  const reader = file.stream().pipeThrough<string>(new TextDecoderStream()).getReader();
  // Joined once a line, since lines can be thousands of pieces long.
  let begun: string[] = [];
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const [first = '', ...others] = piece.value.split('\n');
    begun.push(first);
    for (const next of others) {
      yield begun.join('');
      begun = [next];
    }
  }
  const last = begun.join('');
  if (last !== '') yield last;
}
