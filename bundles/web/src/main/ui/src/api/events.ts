import { eventsAddress } from './client';
import type { Illustration, Job } from './types';

export interface Ear {
  job(job: Job): void;
  /** The order has ended; nothing more will come. */
  ended(illustration: Illustration): void;
  /** The stream is closed for good before the end. */
  lost(): void;
}

/**
 * Listens to an order until it ends. A stream that breaks is opened again by the browser and begins with the present
 * state, so nothing is missed.
 */
export function listen(illustrationId: string, ear: Ear): () => void {
  const stream = new EventSource(eventsAddress(illustrationId));
  stream.addEventListener('job', (event) => ear.job(JSON.parse(event.data) as Job));
  stream.addEventListener('ended', (event) => {
    stream.close();
    ear.ended(JSON.parse(event.data) as Illustration);
  });
  stream.addEventListener('error', () => {
    if (stream.readyState === EventSource.CLOSED) ear.lost();
  });
  return () => stream.close();
}
