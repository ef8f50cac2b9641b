import { describe, expect, it } from 'vitest';
import type { Plan, Shot } from '../src/api/types';
import { carriedOver } from '../src/state/edits';
import { standing, count, leaves, mediaTypeOf, priceOf, shotList, terms, tokenIn, wordCount } from '../src/text/words';

const shot = (over: Partial<Shot>): Shot => ({
  id: 's1', section: 0, role: 'HERO', reason: '', prompt: 'p', title: '', without: '', altText: 'a', caption: '', wanted: true, ...over,
});
const plan = (shots: Shot[], price = 0): Plan => ({
  post: 'p', madeAt: '', provider: 'x', providerLabel: 'X', style: '', price, hosts: [], shots, skips: [],
});

describe('sentences', () => {
  it('should say what a provider costs and where words go', () => {
    const far = { id: 'f', label: 'F', version: '', source: '', price: 2, styles: [], hosts: ['a.example'], purgeDays: 1, purgeSource: '' };
    expect(terms(far)).toBe('2 credits a picture · the prompts go to a.example, which keeps them at most 1 day');
    expect(terms({ ...far, purgeDays: 0 })).toMatch(/keeps them not at all$/);
    expect(terms({ ...far, price: 0, hosts: [] })).toBe('free · nothing leaves this machine');
  });
  it('should say what leaves the house', () => {
    expect(leaves([])).toBe('nothing leaves this machine');
    expect(leaves(['a.example'])).toBe('the prompts go to a.example');
    expect(leaves(['a.example', 'b.example', 'c.example'])).toBe('the prompts go to a.example, b.example and c.example');
  });

  it('should count one and many', () => {
    expect(count(1, 'picture')).toBe('1 picture');
    expect(count(1200, 'word')).toBe('1,200 words');
  });

  it('should tell the card from the pictures', () => {
    const card = shot({ role: 'SOCIAL_CARD' });
    expect(shotList([shot({}), card])).toBe('1 picture and a card for sharing');
    expect(shotList([card])).toBe('a card for sharing');
    expect(shotList([])).toBe('0 pictures');
  });

  it('should say what became of an appeal, and nothing before there is one', () => {
    expect(standing('REFUSED')).toBe('');
    expect(standing('OPEN')).toContain('waits for an operator');
    expect(standing('ALLOWED')).toContain('draw it again');
    expect(standing('DENIED')).toContain('denied');
    expect(standing('FINAL')).toContain('no appeal');
  });

  it('should price only what is to be drawn, by the plan where the provider is unknown', () => {
    const two = [shot({}), shot({ id: 's2' })];
    expect(priceOf(two.slice(1), plan(two, 6), undefined)).toBe(3);
  });
});

describe('what is pasted', () => {
  it('should find the token in a link or take it bare', () => {
    expect(tokenIn(' http://127.0.0.1:8181/#signin=ab%2Dc ')).toBe('ab-c');
    expect(tokenIn('abc')).toBe('abc');
    expect(tokenIn('   ')).toBe('');
  });

  it('should know HTML by its name or its beginning', () => {
    expect(mediaTypeOf('# Hi <b>you</b>')).toBe('text/markdown');
    expect(mediaTypeOf('<!DOCTYPE html><p>Hi')).toBe('text/html');
    expect(mediaTypeOf('Hi', 'post.HTM')).toBe('text/html');
    expect(mediaTypeOf('<article>', 'post.md')).toBe('text/markdown');
  });

  it('should count words of any script', () => {
    expect(wordCount("It's a well-known word")).toBe(4);
    expect(wordCount('сорок два')).toBe(2);
  });
});

describe('a plan made anew', () => {
  const before = plan([shot({ altText: 'mine' }), shot({ id: 's2', section: 2, role: 'INLINE', wanted: false })]);
  const after = plan([shot({ id: 'n1' }), shot({ id: 'n2', section: 2, role: 'INLINE' }), shot({ id: 'n3', section: 3, role: 'INLINE' })]);

  it('should keep changed words and struck pictures at their place', () => {
    expect(carriedOver(before, after, true).map(([to, edit]) => [to.id, edit])).toEqual([
      ['n1', { altText: 'mine' }],
      ['n2', { wanted: false }],
    ]);
  });

  it('should not strike what was just asked for', () => {
    expect(carriedOver(before, after, false).map(([to]) => to.id)).toEqual(['n1']);
  });

  it('should change nothing where nothing was changed', () => {
    expect(carriedOver(undefined, after, true)).toEqual([]);
    expect(carriedOver(after, after, true)).toEqual([]);
  });
});
