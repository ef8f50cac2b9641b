import { describe, expect, it } from 'vitest';
import { places, type Block } from '../src/text/places';

const p = (words = 10, text = 'words.'): Block => ({ kind: 'paragraph', text, words });
const other: Block = { kind: 'other', text: '', words: 0 };
const picture: Block = { kind: 'picture', text: '', words: 0 };

describe('the place of a picture', () => {
  it('should be between the first two paragraphs', () => {
    expect(places([p(), p(), p()], 1)).toEqual([1]);
  });

  it('should be beneath the heading where there is one paragraph only', () => {
    expect(places([p()], 1)).toEqual([0]);
    expect(places([p(), other], 1)).toEqual([0]);
  });

  it('should not part an announcement from what it announces', () => {
    expect(places([p(10, 'Here they are:'), p(), p()], 1)).toEqual([2]);
  });

  it('should leave a picture of the post its room', () => {
    expect(places([picture, p(), p(), p()], 1)).toEqual([3]);
  });

  it('should give each of several its share of the words', () => {
    expect(places([p(), p(), p(), p()], 2)).toEqual([1, 3]);
  });

  it('should find room for more pictures than there are gaps, each in another place', () => {
    const found = places([p(), p()], 3);
    expect(new Set(found).size).toBe(3);
  });

  it('should do without any text', () => {
    expect(places([], 1)).toEqual([0]);
  });
});
