import type {
  Brief,
  Explanation,
  Illustration,
  List,
  Me,
  Outgoing,
  Picture,
  Plan,
  Post,
  PostLine,
  Provider,
  Refusal,
  Settings,
  ShotEdit,
} from './types';

/** An answer that says what went wrong (RFC 9457), or a server that could not be reached (status 0). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    detail: string,
    readonly field = '',
    readonly requestId = '',
  ) {
    super(detail);
  }

  get unreachable(): boolean {
    return this.status === 0 || (this.status >= 502 && this.status <= 504);
  }
}

/** What to show of anything that was thrown. */
export function asProblem(thrown: unknown): Problem {
  return thrown instanceof Problem ? thrown : new Problem(-1, 'The page stumbled. Reload it; nothing is lost.');
}

const api = () => new URL('api/v1/', document.baseURI).href;
let whenSignedOut = () => {};

/** Told when an answer says that the session has ended. */
export function onSignedOut(listener: () => void): void {
  whenSignedOut = listener;
}

async function problemOf(response: Response): Promise<Problem> {
  const plain = `The studio answered ${response.status}.`;
  if (!response.headers.get('Content-Type')?.includes('json')) {
    return new Problem(response.status, plain);
  }
  const body = await response.json().catch(() => ({}));
  return new Problem(response.status, body.detail || body.title || plain, body.field ?? '', body.requestId ?? '');
}

async function call(method: string, path: string, headers: Record<string, string> = {}, body?: BodyInit) {
  let response: Response;
  try {
    response = await fetch(api() + path, {
      method,
      body,
      credentials: 'same-origin',
      cache: 'no-store',
      // The header that a form on another site cannot send.
      headers: method === 'GET' ? headers : { 'X-BlogImg': '1', ...headers },
    });
  } catch {
    throw new Problem(0, 'The studio cannot be reached. Is it running? Nothing is lost.');
  }
  if (!response.ok) {
    const problem = await problemOf(response);
    if (problem.status === 401 && path !== 'session') whenSignedOut();
    throw problem;
  }
  return response;
}

const json = async <T>(response: Promise<Response>): Promise<T> => (await response).json() as Promise<T>;
const get = <T>(path: string) => json<T>(call('GET', path));
const send = <T>(method: string, path: string, value?: unknown) =>
  json<T>(
    value === undefined
      ? call(method, path)
      : call(method, path, { 'Content-Type': 'application/json' }, JSON.stringify(value)),
  );
const once = () => ({ 'Idempotency-Key': crypto.randomUUID() });

export const me = () => get<Me>('me');
export const signIn = (secret: string) => send<Me>('POST', 'session', { secret });
export const signOut = () => call('DELETE', 'session');
export const providers = async () => (await get<List<Provider>>('providers')).items;

export const settings = () => get<Settings>('me/settings');
export const setSettings = (settings: Settings) => send<Settings>('PUT', 'me/settings', settings);

export const posts = (after?: string) =>
  get<List<PostLine>>('posts?limit=30' + (after ? '&after=' + encodeURIComponent(after) : ''));
export const post = (id: string) => get<Post>(`posts/${id}`);
export const addPost = (text: string, mediaType: string, name: string) =>
  json<Post>(
    call('POST', 'posts' + (name ? '?name=' + encodeURIComponent(name) : ''), { 'Content-Type': mediaType }, text),
  );
export const deletePost = (id: string) => call('DELETE', `posts/${id}`);

/** Nothing where there is none. */
async function orNothing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.status === 404) return undefined;
    throw thrown;
  }
}

export const plan = (id: string) => orNothing(get<Plan>(`posts/${id}/plan`));
export const makePlan = (id: string, brief: Brief) => send<Plan>('POST', `posts/${id}/plan`, brief);
export const editShot = (id: string, shot: string, edit: ShotEdit) =>
  send<Plan>('PATCH', `posts/${id}/plan/shots/${shot}`, edit);

export const illustration = (id: string) => orNothing(get<Illustration>(`posts/${id}/illustration`));
export const illustrate = (id: string) => json<Illustration>(call('POST', `posts/${id}/illustrations`, once()));
export const redraw = (id: string, shot: string) =>
  json<Illustration>(call('POST', `posts/${id}/plan/shots/${shot}/pictures`, once()));
export const cancel = (illustrationId: string) => send<Illustration>('DELETE', `illustrations/${illustrationId}`);
export const explanation = (job: string) => get<Explanation>(`jobs/${job}/explanation`);

export const outgoing = (id: string, shot: string) => get<Outgoing>(`posts/${id}/plan/shots/${shot}/outgoing`);
/** Nothing where the provider refused, and not the house. */
export const refusal = (job: string) => orNothing(get<Refusal>(`jobs/${job}/appeal`));
export const appeal = (job: string, reason: string) => send<Refusal>('POST', `jobs/${job}/appeal`, { reason });

export const picture = (id: string) => get<Picture>(`pictures/${id}`);
export const savePicture = (id: string, saved: boolean) => send<Picture>('PUT', `pictures/${id}/saved`, { saved });
export const pictureAddress = (id: string, width: number) => `${api()}pictures/${id}/content?width=${width}`;

export const documentText = async (id: string, format: 'markdown' | 'html') =>
  (await call('GET', `posts/${id}/document?format=${format}`)).text();
export const archiveAddress = (id: string) => `${api()}posts/${id}/archive`;
export const eventsAddress = (illustrationId: string) => `${api()}illustrations/${illustrationId}/events`;

/** What the studio waits for while it starts; undefined when it cannot say. */
export async function waitingFor(): Promise<string[] | undefined> {
  try {
    const response = await fetch(api() + 'health', { cache: 'no-store' });
    if (!response.headers.get('Content-Type')?.includes('json')) return undefined;
    const body = await response.json();
    return body.status === 'up' ? [] : (body.waitingFor ?? undefined);
  } catch {
    return undefined;
  }
}
