import * as api from '../api/client';
import { asProblem, type Problem } from '../api/client';
import type { Me, Provider } from '../api/types';
import { tokenIn } from '../text/words';

type Standing = 'looking' | 'starting' | 'out' | 'in';

/** Who is signed in, and who could draw. */
class Session {
  standing = $state<Standing>('looking');
  me = $state<Me>();
  providers = $state<Provider[]>([]);
  waitingFor = $state<string[]>([]);
  problem = $state<Problem>();

  constructor() {
    api.onSignedOut(() => this.#out());
  }

  /** Takes a token out of the address before anything else, then looks who is there. */
  async begin() {
    const token = location.hash.startsWith('#signin=') ? tokenIn(location.hash) : '';
    if (token) {
      history.replaceState(null, '', location.pathname + '#/');
      await this.signIn(token);
      // A link opened a second time is no reason to turn away who is signed in already.
      if (this.standing !== 'out') return;
      const spent = this.problem;
      await this.#look();
      if (this.standing === 'out') this.problem = spent;
      return;
    }
    await this.#look();
  }

  async signIn(secret: string) {
    try {
      this.problem = undefined;
      await this.#enter(await api.signIn(secret));
    } catch (thrown) {
      this.problem = this.#failed(thrown, () => this.signIn(secret));
    }
  }

  async signOut() {
    await api.signOut().catch(() => undefined);
    this.#out();
  }

  /** The balance after something was spent. */
  async refresh() {
    this.me = await api.me().catch(() => this.me);
  }

  provider(id: string): Provider | undefined {
    return this.providers.find((provider) => provider.id === id);
  }

  /** Who can begin from a picture: the one that is named where it can, or the first. */
  editor(id: string): Provider | undefined {
    const able = this.providers.filter((provider) => provider.abilities.includes('EDIT'));
    return able.find((provider) => provider.id === id) ?? able[0];
  }

  async #look() {
    try {
      await this.#enter(await api.me());
    } catch (thrown) {
      this.#failed(thrown, () => this.#look());
    }
  }

  async #enter(me: Me) {
    this.me = me;
    this.providers = await api.providers().catch(() => []);
    this.standing = 'in';
  }

  #out() {
    this.me = undefined;
    this.standing = 'out';
  }

  /** While the studio starts, its routes are not there yet: wait, and say for what. */
  #failed(thrown: unknown, again: () => Promise<void>): Problem | undefined {
    const problem = asProblem(thrown);
    if (!problem.unreachable && problem.status !== 404) {
      this.#out();
      return problem;
    }
    this.standing = 'starting';
    void api.waitingFor().then((parts) => (this.waitingFor = parts ?? []));
    setTimeout(() => void again(), 1500);
    return undefined;
  }
}

export const session = new Session();
