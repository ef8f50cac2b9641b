import type { Plan, Shot, ShotEdit } from '../api/types';

/**
 * The words that the owner changed, by the place they stand in, so that a plan made anew with another style or number of
 * pictures has them again.
 */
export class Edits {
  #byPlace = new Map<string, ShotEdit>();

  note(shot: Shot, edit: ShotEdit) {
    const place = placeOf(shot);
    this.#byPlace.set(place, { ...this.#byPlace.get(place), ...edit });
  }

  /** Puts the noted words into a new plan, where the place still has a picture. */
  async apply(plan: Plan, change: (shot: Shot, edit: ShotEdit) => Promise<Plan>): Promise<Plan> {
    let latest = plan;
    for (const shot of plan.shots) {
      const edit = this.#byPlace.get(placeOf(shot));
      if (edit) latest = await change(shot, edit);
    }
    return latest;
  }
}

const placeOf = (shot: Shot) => `${shot.role}:${shot.section}`;
