/** Where the page is, in the fragment: `#/` or `#/posts/ID`. The server never sees it. */
class Route {
  post = $state('');

  constructor() {
    this.#read();
    addEventListener('hashchange', () => this.#read());
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
