import type { Plan, Shot, ShotEdit } from '../api/types';

const WORDS = ['prompt', 'without', 'altText', 'caption'] as const;

const placeOf = (shot: Shot) => `${shot.role}:${shot.section}`;

/**
 * What a plan made anew has to be told, so that words the owner changed in the plan before stay changed. The same post
 * and wish give the same words, so any that differ at the same place are the owner's. Struck pictures stay struck unless
 * their number was just asked for. Where a picture has brought its own alt text (`drawn`), that is nobody's edit.
 */
export function carriedOver(
  before: Plan | undefined,
  after: Plan,
  keepStruck: boolean,
  drawn: ReadonlySet<string> = new Set(),
): [Shot, ShotEdit][] {
  const old = new Map(before?.shots.map((shot) => [placeOf(shot), shot]));
  const found: [Shot, ShotEdit][] = [];
  for (const shot of after.shots) {
    const was = old.get(placeOf(shot));
    if (!was) continue;
    const edit: ShotEdit = {};
    for (const word of WORDS) {
      if (was[word] !== shot[word] && !(word === 'altText' && drawn.has(was.id))) edit[word] = was[word];
    }
    if (keepStruck && !was.wanted) edit.wanted = false;
    if (Object.keys(edit).length) found.push([shot, edit]);
  }
  return found;
}
