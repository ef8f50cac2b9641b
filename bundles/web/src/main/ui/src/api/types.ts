/** The words of the REST contract, as /api/v1/openapi.json has them. */

export type Role = 'HERO' | 'INLINE' | 'SOCIAL_CARD';

export type State =
  | 'QUEUED'
  | 'HELD'
  | 'SENT'
  | 'RECEIVED'
  | 'KEPT'
  | 'SETTLED'
  | 'REFUSED'
  | 'FAILED'
  | 'CANCELLED'
  | 'UNKNOWN';

export interface Me {
  account: string;
  roles: string[];
  credits: number;
}

export interface PostLine {
  id: string;
  title: string;
  createdAt: string;
  pictures: number;
}

export interface List<T> {
  items: T[];
  next?: string;
}

export interface Section {
  index: number;
  level: number;
  heading: string;
  html: string;
  words: number;
}

export interface Post {
  id: string;
  title: string;
  format: string;
  language: string;
  rightToLeft: boolean;
  createdAt: string;
  name: string;
  sections: Section[];
  /** What was not as it should be, and how it was taken. */
  notes: string[];
}

export interface Shot {
  id: string;
  section: number;
  role: Role;
  reason: string;
  prompt: string;
  title: string;
  /** What must not be seen. */
  without: string;
  altText: string;
  caption: string;
  wanted: boolean;
}

export interface Skip {
  section: number;
  reason: string;
}

export interface Plan {
  post: string;
  madeAt: string;
  provider: string;
  providerLabel: string;
  style: string;
  price: number;
  hosts: string[];
  shots: Shot[];
  skips: Skip[];
}

export interface Brief {
  pictures?: number;
  socialCard?: boolean;
  style?: string;
  provider?: string;
}

export type ShotEdit = Partial<Pick<Shot, 'prompt' | 'without' | 'altText' | 'caption' | 'wanted'>>;

export interface Job {
  id: string;
  shot: string;
  section: number;
  role: Role;
  state: State;
  note: string;
  provider: string;
  price: number;
  picture?: string | null;
  changedAt: string;
}

export interface Illustration {
  id: string;
  post: string;
  orderedAt: string;
  ended: boolean;
  jobs: Job[];
}

export interface Rendition {
  width: number;
  height: number;
  mediaType: string;
  length: number;
  sha256: string;
}

export interface Picture {
  id: string;
  altText: string;
  caption: string;
  source: string;
  drawnBy: { provider: string; label: string; version: string; style: string; seed: string };
  madeAt: string;
  goneAt?: string | null;
  saved: boolean;
  renditions: Rendition[];
}

export interface Provider {
  id: string;
  label: string;
  version: string;
  source: string;
  price: number;
  styles: string[];
  abilities: string[];
  hosts: string[];
  purgeDays: number;
  purgeSource: string;
}

/** What the owner has set for all posts. */
export interface Settings {
  /** Nobody in particular: the house chooses. */
  imageProvider?: string | null;
  /** What must never leave the house; absent, it stays as it was. */
  hide?: string[];
}

/** A part of what leaves; one that was replaced has a kind and what stood there. */
export interface Part {
  text: string;
  kind?: string;
  original?: string;
}

/** Words to the letter as they leave. */
export interface Outgoing {
  prompt: Part[];
  title: Part[];
  replaced: string[];
}

export type RefusalState = 'REFUSED' | 'FINAL' | 'OPEN' | 'ALLOWED' | 'DENIED';

/** What the house refused to draw or to keep, and what came of an appeal. */
export interface Refusal {
  job: string;
  subject: 'WORDS' | 'PICTURE';
  rule: string;
  reason: string;
  state: RefusalState;
  refusedAt: string;
  plea: string;
  answer: string;
  looks: { at: string; who: string; reason: string }[];
}

export interface Explanation {
  sentPrompt: string;
  replaced: string[];
  words: Outgoing;
  steps: { state: State; at: string; note: string }[];
  /** The picture that was sent along, to be changed. */
  begunFrom?: string | null;
}
