/**
 * Shows the HTML of a post. The server has cleaned it; this is the second lock. The text is parsed into a document that
 * runs and loads nothing, and what is allowed here is built anew, node by node. No string ever reaches the page's own
 * DOM as HTML.
 */

const KEPT: ReadonlySet<string> = new Set(
  ('a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 ' +
    'h5 h6 hr i ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td ' +
    'tfoot th thead tr u ul var wbr').split(' '),
);
const DROPPED: ReadonlySet<string> = new Set(
  'script style template noscript iframe object embed form input button select textarea svg math link meta base head title'.split(
    ' ',
  ),
);
const ATTRIBUTES: Record<string, readonly string[]> = {
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  ol: ['start', 'reversed'],
  abbr: ['title'],
};
const DEEPEST = 60;

interface InertPolicy {
  createHTML(text: string): unknown;
}
interface Factory {
  createPolicy(name: string, rules: { createHTML(text: string): string }): InertPolicy;
}

/** Only ever handed to DOMParser: what it makes is inert. */
const inert: InertPolicy =
  (window as { trustedTypes?: Factory }).trustedTypes?.createPolicy('blogimg-inert', {
    createHTML: (text) => text,
  }) ?? { createHTML: (text) => text };

/** An address that a reader may follow; undefined for anything else. */
export function safeAddress(address: string): string | undefined {
  const clean = address.trim();
  return /^(https?:\/\/|mailto:)/i.test(clean) ? clean : undefined;
}

function pictureStandIn(img: Element): Node {
  const box = document.createElement('span');
  box.className = 'their-picture';
  const alt = img.getAttribute('alt')?.trim();
  box.textContent = alt ? `A picture of your post: ${alt}` : 'A picture of your post';
  return box;
}

function shell(from: Element): HTMLElement {
  const name = from.localName;
  // The page's own outline has the heading levels above; what remains inside a section comes below them.
  const made = document.createElement(/^h[1-3]$/.test(name) ? 'h4' : name);
  for (const attribute of ATTRIBUTES[name] ?? []) {
    const value = from.getAttribute(attribute);
    if (value !== null) made.setAttribute(attribute, value);
  }
  const direction = from.getAttribute('dir');
  if (direction && /^(ltr|rtl|auto)$/.test(direction)) made.dir = direction;
  const address = name === 'a' ? safeAddress(from.getAttribute('href') ?? '') : undefined;
  if (address) {
    made.setAttribute('href', address);
    made.setAttribute('rel', 'noopener noreferrer');
    made.setAttribute('target', '_blank');
  }
  if (name === 'pre' || name === 'table') made.tabIndex = 0;
  return made;
}

function rebuild(from: Node, into: Node, depth: number): void {
  for (const child of from.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      into.appendChild(document.createTextNode(child.textContent ?? ''));
    } else if (child instanceof Element || child.nodeType === Node.ELEMENT_NODE) {
      element(child as Element, into, depth);
    }
  }
}

function element(from: Element, into: Node, depth: number): void {
  const name = from.localName;
  if (DROPPED.has(name) || depth > DEEPEST) return;
  if (name === 'img') {
    into.appendChild(pictureStandIn(from));
    return;
  }
  const target = KEPT.has(name) ? into.appendChild(shell(from)) : into;
  rebuild(from, target, depth + 1);
}

/** The allowed part of a text as nodes of this page. */
export function nodesOf(html: string): DocumentFragment {
  const parsed = new DOMParser().parseFromString(inert.createHTML(html) as string, 'text/html');
  const made = document.createDocumentFragment();
  rebuild(parsed.body, made, 0);
  return made;
}
