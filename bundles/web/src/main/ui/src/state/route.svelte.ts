/** Where the page is, in the fragment: `#/` or `#/posts/ID`. The server never sees it. */
class Route {
  post = $state('');
  /** Whether the owner went somewhere: then the focus follows to the new heading. A page just opened leaves it alone. */
  moved = false;

  constructor() {
    this.#read();
    addEventListener('hashchange', () => {
      this.moved = true;
      this.#read();
    });
  }

  #read() {
    this.post = /^#\/posts\/([\w-]+)/.exec(location.hash)?.[1] ?? '';
  }

  toPost(id: string) {
    location.hash = `#/posts/${id}`;
  }

  toFront() {
    location.hash = '#/';
  }
}

export const route = new Route();
