import { tick } from 'svelte';
import * as api from '../api/client';
import { asProblem, type Problem } from '../api/client';
import { listen } from '../api/events';
import type { Brief, Illustration, Job, Picture, Plan, Post, Shot, ShotEdit } from '../api/types';
import { hasEnded } from '../text/words';
import { announcer } from './announcer.svelte';
import { carriedOver } from './edits';
import { session } from './session.svelte';

/** One post on the desk: its text, its plan, what is being drawn and what has been. */
export class Desk {
  post = $state<Post>();
  plan = $state<Plan>();
  /** The newest job of each shot. */
  jobs = $state<Record<string, Job>>({});
  /** The newest picture of each shot; it stays while another is drawn. */
  pictures = $state<Record<string, Picture>>({});
  /** Shots whose picture reached the end of its period. */
  gone = $state<Record<string, boolean>>({});
  planning = $state(false);
  ordering = $state(false);
  problem = $state<Problem>();

  #id: string;
  #brief: Brief = {};
  #streams = new Map<string, () => void>();
  #closed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wished = false;
  #busy = false;
  #keepStruck = true;
  /** Shots whose alt text the owner wrote, here and now. */
  #worded = new Set<string>();

  constructor(id: string) {
    this.#id = id;
  }

  readonly wanted = $derived.by(() => this.plan?.shots.filter((shot) => shot.wanted) ?? []);
  /** Wanted, never drawn, and not on its way to it; what is gone after its period is drawn again one by one. */
  readonly toDraw = $derived.by(() =>
    this.wanted.filter((shot) => !this.pictures[shot.id] && !this.gone[shot.id] && !this.drawing(shot.id)),
  );
  readonly underway = $derived.by(() => Object.values(this.jobs).filter((job) => !hasEnded(job)));
  readonly drawn = $derived.by(() => this.wanted.filter((shot) => this.pictures[shot.id]));
  readonly begun = $derived.by(() => Object.keys(this.jobs).length > 0);

  drawing(shot: string): boolean {
    const job = this.jobs[shot];
    return job !== undefined && !hasEnded(job);
  }

  async load() {
    await this.#take(async () => {
      const [post, plan, illustration] = await Promise.all([
        api.post(this.#id),
        api.plan(this.#id),
        api.illustration(this.#id),
      ]);
      this.post = post;
      this.plan = plan;
      if (illustration) this.#follow(illustration);
      if (!plan) await this.replan({});
    });
  }

  close() {
    clearTimeout(this.#timer);
    this.#closed = true;
    this.#streams.forEach((stop) => stop());
  }

  /**
   * Makes the plan anew with other wishes; words that the owner changed stay changed. A row of clicks is one wish, and
   * from the first of them on nothing can be ordered from the plan that is about to go.
   */
  wish(wish: Brief) {
    this.#note(wish);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#plan(), 350);
  }

  async replan(wish: Brief) {
    this.#note(wish);
    await this.#plan();
  }

  /** Another plan for a post that has pictures: its frames start empty. */
  async startAnew() {
    await this.replan({});
    if (this.problem) return;
    this.jobs = {};
    this.pictures = {};
    this.gone = {};
  }

  /** Throws the problem, to be shown beside the field. */
  async edit(shot: Shot, edit: ShotEdit) {
    this.plan = await api.editShot(this.#id, shot.id, edit);
    if (edit.altText !== undefined) this.#worded.add(shot.id);
  }

  async strike(shot: Shot, wanted: boolean) {
    await this.#take(() => this.edit(shot, { wanted }));
    await tick();
  }

  async order() {
    this.ordering = true;
    await this.#take(async () => this.#follow(await api.illustrate(this.#id)));
    this.ordering = false;
  }

  async another(shot: Shot) {
    await this.#take(async () => this.#follow(await api.redraw(this.#id, shot.id)));
  }

  /** Throws the problem, to be shown beside the field. */
  async change(shot: Shot, words: string, provider: string) {
    const picture = this.pictures[shot.id];
    if (picture) this.#follow(await api.changePicture(picture.id, words, provider));
  }

  async stop() {
    const orders = new Set(this.underway.map((job) => this.#orders[job.id]).filter((id) => id !== undefined));
    await this.#take(async () => {
      for (const order of orders) this.#follow(await api.cancel(order));
    });
  }

  async save(shot: Shot, saved: boolean) {
    const picture = this.pictures[shot.id];
    if (!picture) return;
    await this.#take(async () => {
      this.pictures[shot.id] = await api.savePicture(picture.id, saved);
    });
  }

  /** Its bytes did not come: perhaps its period is over. */
  lookAgainAt(shot: Shot) {
    const picture = this.pictures[shot.id];
    if (picture) void this.#hang(shot.id, picture.id);
  }

  #note(wish: Brief) {
    this.#brief = { ...this.#brief, ...wish };
    this.#keepStruck &&= wish.pictures === undefined;
    this.#wished = true;
    this.planning = true;
  }

  /** One after the other: of two plans made at once the older could come last. */
  async #plan() {
    if (this.#busy || !this.#wished) return;
    this.#busy = true;
    await this.#take(async () => {
      while (this.#wished) await this.#makePlan();
    });
    this.#busy = this.#wished = this.planning = false;
  }

  async #makePlan() {
    const keepStruck = this.#keepStruck;
    this.#wished = false;
    this.#keepStruck = true;
    const before = this.plan;
    let plan = await api.makePlan(this.#id, this.#brief);
    for (const [shot, edit] of carriedOver(before, plan, keepStruck, this.#described())) {
      plan = await api.editShot(this.#id, shot.id, edit);
    }
    this.plan = plan;
    announcer.say(`The plan is made: ${plan.shots.length} pictures, ${plan.skips.length} sections left alone.`);
  }

  /** Which order a job belongs to, where we know it. */
  #orders: Record<string, string> = {};

  #follow(illustration: Illustration) {
    for (const job of illustration.jobs) {
      this.#orders[job.id] = illustration.id;
      this.#hear(job);
    }
    if (illustration.ended || this.#streams.has(illustration.id) || this.#closed) return;
    const stop = listen(illustration.id, {
      job: (job) => this.#hear(job),
      ended: (end) => this.#end(end),
      lost: () => {
        this.#streams.delete(illustration.id);
        this.#lookAgain();
      },
    });
    this.#streams.set(illustration.id, stop);
  }


  #end(illustration: Illustration) {
    this.#streams.delete(illustration.id);
    illustration.jobs.forEach((job) => this.#hear(job));
    void session.refresh();
    if (this.underway.length === 0) {
      const missing = this.toDraw.length;
      announcer.say(missing ? `Drawing has ended; ${missing} without a picture.` : 'All pictures are drawn.');
    } else if (this.#streams.size === 0) {
      this.#lookAgain();
    }
  }

  /** A job that no stream tells of is asked after. */
  #lookAgain() {
    setTimeout(async () => {
      if (this.#closed || this.#streams.size > 0) return;
      const present = await api.illustration(this.#id).catch(() => undefined);
      if (present) this.#follow(present);
      else this.#lookAgain();
    }, 2000);
  }

  #hear(job: Job) {
    const known = this.jobs[job.shot];
    if (known && Date.parse(known.changedAt) > Date.parse(job.changedAt)) return;
    this.jobs[job.shot] = job;
    if (job.state === 'SETTLED' && job.picture && this.pictures[job.shot]?.id !== job.picture) {
      void this.#hang(job.shot, job.picture);
    }
  }

  /** Who drew a picture may say what is in it: those words take the place of the planned ones, here as in the house. */
  #describe(id: string, picture: Picture) {
    const shot = this.plan?.shots.find((one) => one.id === id);
    if (shot) shot.altText = picture.altText;
  }

  /** Shots whose alt text came with their picture. */
  #described(): Set<string> {
    const shots = this.plan?.shots ?? [];
    const came = shots.filter((shot) => this.pictures[shot.id]?.altText === shot.altText && !this.#worded.has(shot.id));
    return new Set(came.map((shot) => shot.id));
  }

  async #hang(shot: string, id: string) {
    try {
      const picture = await api.picture(id);
      this.pictures[shot] = picture;
      this.#describe(shot, picture);
      delete this.gone[shot];
      if (this.underway.length > 0 || this.#streams.size > 0) {
        announcer.say(`Picture ${this.drawn.length} of ${this.wanted.length} has arrived.`);
      }
    } catch (thrown) {
      const problem = asProblem(thrown);
      if (problem.status === 410 || problem.status === 404) {
        this.gone[shot] = true;
        delete this.pictures[shot];
      } else {
        this.problem = problem;
      }
    }
  }

  async #take(work: () => Promise<unknown>) {
    this.problem = undefined;
    try {
      await work();
    } catch (thrown) {
      this.problem = asProblem(thrown);
      announcer.say(this.problem.message);
    }
  }
}
