import * as api from '../api/client';
import { asProblem, type Problem } from '../api/client';
import type { PostLine } from '../api/types';

/** The list of earlier posts. */
class Posts {
  lines = $state<PostLine[]>([]);
  more = $state(false);
  read = $state(false);
  problem = $state<Problem>();
  #next: string | undefined;

  async load() {
    await this.#take(async () => {
      const page = await api.posts();
      this.lines = page.items;
      this.#next = page.next;
      this.more = Boolean(page.next);
    });
  }

  async loadMore() {
    await this.#take(async () => {
      const page = await api.posts(this.#next);
      this.lines.push(...page.items);
      this.#next = page.next;
      this.more = Boolean(page.next);
    });
  }

  async remove(id: string) {
    await this.#take(async () => {
      await api.deletePost(id);
      this.lines = this.lines.filter((line) => line.id !== id);
    });
  }

  async #take(work: () => Promise<void>) {
    try {
      this.problem = undefined;
      await work();
      this.read = true;
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }
}

export const posts = new Posts();
