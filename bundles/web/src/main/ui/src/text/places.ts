/**
 * Where the pictures of a section stand in its text. This foretells what the studio does when it weaves them in, so that
 * a frame on the page stands where the picture will stand in the document: between two paragraphs, each picture in its
 * share of the words, not after a paragraph that announces what follows, and else beneath the heading.
 */

export interface Block {
  kind: 'paragraph' | 'picture' | 'other';
  text: string;
  words: number;
}

/** For each of `pictures` pictures the number of blocks that stand before it, in ascending order. */
export function places(blocks: readonly Block[], pictures: number): number[] {
  const taken = new Set<number>();
  const found: number[] = [];
  for (let nth = 0; nth < pictures; nth++) {
    const place = placeOf(blocks, nth, pictures, taken);
    taken.add(place);
    found.push(place);
  }
  return found.sort((a, b) => a - b);
}

function placeOf(blocks: readonly Block[], nth: number, of: number, taken: ReadonlySet<number>): number {
  const share = shareOf(blocks, nth, of);
  const good = share.find((at) => !taken.has(at + 1) && fits(blocks, at));
  if (good !== undefined) return good + 1;
  const first = share[0];
  if (first !== undefined && !taken.has(first) && blocks[first - 1]?.kind !== 'picture') return first;
  const free = [...blocks.keys(), blocks.length].find((at) => !taken.has(at));
  return free ?? blocks.length;
}

function fits(blocks: readonly Block[], at: number): boolean {
  const text = blocks[at]?.text.trimEnd() ?? '';
  return (
    blocks[at + 1]?.kind === 'paragraph' && !text.endsWith(':') && !text.endsWith('：') && blocks[at - 1]?.kind !== 'picture'
  );
}

/** The paragraphs that begin in the nth part of the words. */
function shareOf(blocks: readonly Block[], nth: number, of: number): number[] {
  const begins: [number, number][] = [];
  let words = 0;
  blocks.forEach((block, at) => {
    if (block.kind !== 'paragraph') return;
    begins.push([at, words]);
    words += block.words;
  });
  return begins.filter(([, begin]) => begin * of >= words * nth).map(([at]) => at);
}
