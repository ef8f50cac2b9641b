import { expect, test } from 'vitest';
import type { Plan, Shot } from '../src/api/types';
import { carriedOver } from '../src/state/edits';

const shot = (id: string, altText: string, wanted = true) =>
  ({ id, role: 'HERO', section: 0, prompt: 'p', altText, caption: '', wanted }) as Shot;
const plan = (one: Shot) => ({ shots: [one], skips: [] }) as unknown as Plan;

test('words that the owner changed should stay changed in a plan made anew', () => {
  const planned = shot('b', 'planned');
  expect(carriedOver(plan(shot('a', 'mine')), plan(planned), true)).toEqual([[planned, { altText: 'mine' }]]);
});

test('words that came with a picture should not be taken for the owner\'s', () => {
  expect(carriedOver(plan(shot('a', 'as drawn')), plan(shot('b', 'planned')), true, new Set(['a']))).toEqual([]);
});
