// Work that is done over and over for the same few texts.

/** `read`, which remembers what it gave for the last `kept` texts or so. What it gives must not be changed. */
export function remembering<Out>(read: (text: string) => Out, kept = 300): (text: string) => Out {
  const known = new Map<string, Out>();
  return (text) => {
    const had = known.get(text);
    if (had !== undefined) return had;
    const out = read(text);
    if (known.size >= kept) known.clear();
    known.set(text, out);
    return out;
  };
}
