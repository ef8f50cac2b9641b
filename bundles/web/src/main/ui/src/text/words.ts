import type { Job, Plan, Provider, RefusalState, Role, Shot, State } from '../api/types';

/** Every sentence that is made of figures stands here, so that it can be read and tested in one place. */

export const count = (n: number, one: string, many = one + 's'): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

const ROLES: Record<Role, string> = { HERO: 'Opening picture', INLINE: 'In the text', SOCIAL_CARD: 'Card for sharing' };
export const roleName = (role: Role): string => ROLES[role] ?? role;

const SHAPES: Record<Role, [number, number]> = { HERO: [16, 9], INLINE: [4, 3], SOCIAL_CARD: [1200, 630] };
export const shapeOf = (role: Role): [number, number] => SHAPES[role] ?? [4, 3];
export const shapeName = (role: Role): string => (role === 'SOCIAL_CARD' ? '1200 × 630' : shapeOf(role).join(' : '));

const ENDED: ReadonlySet<State> = new Set<State>(['SETTLED', 'REFUSED', 'FAILED', 'CANCELLED']);
export const hasEnded = (job: Job): boolean => ENDED.has(job.state);
export const wentWrong = (job: Job): boolean => hasEnded(job) && job.state !== 'SETTLED';

const STATES: Record<State, string> = {
  QUEUED: 'Waiting its turn',
  HELD: 'Getting ready',
  SENT: 'Being drawn',
  RECEIVED: 'Being cleaned and labelled',
  KEPT: 'Being put away safely',
  SETTLED: 'Done',
  REFUSED: 'Not drawn',
  FAILED: 'It did not work',
  CANCELLED: 'Stopped',
  UNKNOWN: 'Asking what became of it',
};
export const stateName = (state: State): string => STATES[state] ?? state;

/** The same within a line, where there is little room. */
export const stateBriefly = (state: State): string => stateName(state)
    .replace(/ and .*/, '')
    .toLowerCase();

const STEPS: Partial<Record<State, number>> = { QUEUED: 0.04, HELD: 0.14, SENT: 0.45, RECEIVED: 0.75, KEPT: 0.92 };
/** How far along a job is, 0 to 1: a feeling, not a forecast. */
export const howFar = (state: State): number => STEPS[state] ?? (state === 'UNKNOWN' ? 0.5 : 1);

/** Whether words have gone out for it, so that there is something to show. */
export const wasSent = (job: Job): boolean => job.state !== 'QUEUED' && job.state !== 'HELD' && job.state !== 'CANCELLED';

/** What to do about a job that brought no picture. */
export function mend(job: Job): string {
  switch (job.state) {
    case 'REFUSED':
      return 'Nothing was charged. Change its words and draw it again.';
    case 'CANCELLED':
      return 'It was stopped before it was sent. Nothing was charged.';
    default:
      return 'Nothing was charged. Try again.';
  }
}

/** Where a refusal stands, for its owner. */
export function standing(state: RefusalState): string {
  switch (state) {
    case 'FINAL':
      return 'There is no appeal under this rule.';
    case 'OPEN':
      return 'Your appeal waits for an operator of this house.';
    case 'ALLOWED':
      return 'Your appeal was allowed. You can draw it again.';
    case 'DENIED':
      return 'Your appeal was denied.';
    default:
      return '';
  }
}

/** What leaves the house when the plan is drawn. */
export function leaves(hosts: string[]): string {
  if (hosts.length === 0) return 'nothing leaves this machine';
  const names = hosts.length === 1 ? hosts[0] : hosts.slice(0, -1).join(', ') + ' and ' + hosts.at(-1);
  return `the prompts go to ${names}`;
}

/** What a picture by this provider costs, and where words go for it. */
export function terms(provider: Provider): string {
  const price = provider.price === 0 ? 'free' : `${count(provider.price, 'credit')} a picture`;
  if (provider.hosts.length === 0) return `${price} · nothing leaves this machine`;
  return `${price} · ${leaves(provider.hosts)}, which keeps them ${provider.purgeDays === 0 ? 'not at all' : `at most ${count(provider.purgeDays, 'day')}`}`;
}

export const priceOf = (shots: Shot[], plan: Plan, provider: Provider | undefined): number => {
  const wanted = plan.shots.filter((shot) => shot.wanted).length;
  const each = provider ? provider.price : wanted ? plan.price / wanted : 0;
  return each * shots.length;
};

/** "4 pictures and a card for sharing". */
export function shotList(shots: Shot[]): string {
  const cards = shots.filter((shot) => shot.role === 'SOCIAL_CARD').length;
  const pictures = count(shots.length - cards, 'picture');
  if (cards === 0) return pictures;
  return shots.length === cards ? 'a card for sharing' : `${pictures} and a card for sharing`;
}

export function drawnBy(source: string): string {
  if (source === 'algorithmicMedia') return 'Made by a program, not by a trained model.';
  if (source === 'trainedAlgorithmicMedia') return 'Made by a trained model.';
  return '';
}

export const day = (instant: string): string =>
  new Date(instant).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

export const clockTime = (instant: string): string =>
  new Date(instant).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });

/** What a text most likely is, for the media type it is sent with. */
export function mediaTypeOf(text: string, fileName = ''): string {
  if (/\.html?$/i.test(fileName)) return 'text/html';
  if (/\.(md|markdown|mdx)$/i.test(fileName)) return 'text/markdown';
  return /^\s*(<!doctype html|<html|<article|<body)/i.test(text) ? 'text/html' : 'text/markdown';
}

export const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** The token in a pasted sign-in link, or the pasted token itself. */
export function tokenIn(pasted: string): string {
  const text = pasted.trim();
  const at = text.indexOf('#signin=');
  return at < 0 ? text : decodeURIComponent(text.slice(at + '#signin='.length).split('&')[0] ?? '');
}
