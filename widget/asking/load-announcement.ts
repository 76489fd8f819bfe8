import { parseJson } from './read-answer-event.ts';

/** What the operator of a server tells everybody just now; undefined where that is nothing. */
export async function loadAnnouncement(
  endpoint: string,
  send: typeof fetch = fetch,
): Promise<string | undefined> {
  try {
    const reply = await send(new URL('api/status', endpoint));
    const status = reply.ok ? parseJson(await reply.text()) : undefined;
    return announcementIn(status);
  } catch {
    // Who asks a question will be told.
    return undefined;
  }
}

function announcementIn(status: unknown): string | undefined {
  if (typeof status !== 'object' || status === null || !('announcement' in status))
    return undefined;
  return typeof status.announcement === 'string' ? status.announcement : undefined;
}
