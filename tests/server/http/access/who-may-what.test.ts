import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { AuditAct, AuditRow } from '../../../../server/control/audit/audit-entry.ts';
import type { Role } from '../../../../server/control/access/asker.ts';
import { noKeys } from '../../../../server/control/access/key-file.ts';
import type { AccessOptions } from '../../../../server/http/access/open-access.ts';
import { Metrics } from '../../../../server/http/metrics.ts';
import { noJournal } from '../../../../server/journal/answer-journal.ts';
import { JournalReviews } from '../../../../server/journal/review-store.ts';
import { answerParts } from '../../../support/answer-parts.ts';
import { openLibraryOf, type OpenedLibrary } from '../../../support/digest-library.ts';
import { aKey, ringOf, type HeldKey } from '../../../support/keys.ts';
import { openServer } from '../../../support/wenbao-server.ts';

let empty: OpenedLibrary;
let store: JournalReviews;
beforeAll(async () => {
  empty = await openLibraryOf([]);
  store = JournalReviews.open(empty.dataDir);
});
afterAll(() => {
  store.close();
  empty.close();
});

const auditRow: AuditRow = { sequence: 1, entry: '{"event":"paused"}', hash: 'f'.repeat(64) };

async function aServer(access: AccessOptions, options: { readonly trustedProxies?: number } = {}) {
  const acts: AuditAct[] = [];
  const parts = answerParts(empty);
  const load = { underWay: 0, waiting: 0 };
  const metrics = new Metrics({
    ...{ parts: { current: () => parts }, admission: { load }, journal: noJournal },
  });
  const server = await openServer(parts, {
    ...{ access, metrics, review: { store }, audit: (act) => acts.push(act), ...options },
    auditPage: () => [auditRow],
  });
  onTestFinished(() => server.close());
  const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(server.at(path), { headers });
  const status = async (path: string, headers: Readonly<Record<string, string>> = {}) =>
    (await get(path, headers)).status;
  return { server, acts, get, status };
}

const paths = {
  reader: '/api/reports',
  editor: '/api/review/next?rater=a',
  operator: '/metrics',
  auditor: '/api/audit',
} as const satisfies Record<Role, string>;
const roles = Object.keys(paths) as readonly Role[];

describe('a role', () => {
  it.each(roles)('opens what it is for and nothing else: %s', async (role) => {
    const held = aKey('某人', { roles: [role] });
    const { status, acts } = await aServer({ keys: () => ringOf(held) });
    for (const other of roles) {
      expect([other, await status(paths[other], held.headers)]).toEqual([
        other,
        other === role ? 200 : 403,
      ]);
    }
    expect(acts.filter(({ event }) => event === 'not_allowed')).toHaveLength(3);
    expect(acts.every(({ actor }) => actor === '某人')).toBe(true);
  });

  it('of an operator opens the description of the interface, which is closed to others', async () => {
    const [operator, reader] = [aKey('甲', { roles: ['operator'] }), aKey('乙')];
    const { status } = await aServer({ keys: () => ringOf(operator, reader) });
    const seen = [operator.headers, reader.headers, {}].map((headers) =>
      status('/openapi.json', headers),
    );
    expect(await Promise.all(seen)).toEqual([200, 403, 401]);
  });

  it('is nobody’s where nothing is configured: everybody reads, and the rest is not there', async () => {
    const { status } = await aServer({});
    expect(await status(paths.reader)).toBe(200);
    for (const path of [paths.editor, paths.operator, '/openapi.json', '/review'])
      expect([path, await status(path)]).toEqual([path, 404]);
    // What another system calls its own is not ours to judge.
    expect(await status(paths.reader, { Authorization: 'Bearer of-another-system' })).toBe(200);
  });
});

describe('who shows nothing', () => {
  it('is asked who they are where nothing is public', async () => {
    const reader = aKey('王某');
    const { status, get } = await aServer({ keys: () => ringOf(reader), anonymous: 'none' });
    expect([await status(paths.reader), await status(paths.reader, reader.headers)]).toEqual([
      401, 200,
    ]);
    expect([await status('/health/live'), await status('/api/status')]).toEqual([200, 200]);
    const asked = await get(paths.reader);
    expect(await asked.json()).toMatchObject({ error: { code: 'sign_in_needed' } });
    expect(asked.headers.get('WWW-Authenticate')).toBe('Bearer');
  });
});

describe('a key', () => {
  it('opens until its last day is over, and no longer than its holder has it', async () => {
    const now = Date.now();
    const day = (offset: number) => new Date(now + offset * 86_400_000).toISOString().slice(0, 10);
    const [old, good] = [aKey('旧', { expires: day(-2) }), aKey('新', { expires: day(2) })];
    let held: readonly HeldKey[] = [old, good];
    const { status, get } = await aServer({ keys: () => ringOf(...held) });
    expect(await (await get(paths.reader, old.headers)).json()).toMatchObject({
      error: { code: 'key_expired', message: expect.stringContaining(day(-2)) as string },
    });
    expect(await status(paths.reader, good.headers)).toBe(200);
    held = [old];
    expect(await status(paths.reader, good.headers)).toBe(401);
  });

  it('that is wrong is never taken for none, and is kept by no cache between', async () => {
    const held = aKey('王某');
    const { get, status } = await aServer({ keys: () => ringOf(held) });
    expect(await status(paths.reader, aKey('王某').headers)).toBe(401);
    const { headers } = await get(paths.reader, held.headers);
    expect(headers.get('Cache-Control')).toContain('private');
    expect(headers.get('Vary')).toContain('Authorization');
  });

  it('has a limit of its own, which those behind the same address do not share', async () => {
    const [one, other] = [aKey('甲', { perMinute: 2 }), aKey('乙', { perMinute: 3 })];
    const { status } = await aServer({ keys: () => ringOf(one, other) });
    const tries = async ({ headers }: HeldKey) => [
      await status('/api/search?q=养老', headers),
      await status('/api/search?q=养老', headers),
      await status('/api/search?q=养老', headers),
    ];
    expect(await tries(one)).toEqual([200, 200, 429]);
    expect(await tries(other)).toEqual([200, 200, 200]);
  });

  it('is locked for who was wrong too often with it, and for nobody else', async () => {
    let now = 0;
    const [held, other] = [aKey('王某'), aKey('李某')];
    const access = { keys: () => ringOf(held, other), mostWrongKeys: 3, now: () => now };
    const { get, status, acts } = await aServer(access, { trustedProxies: 1 });
    const from = (address: string, headers: object) => ({
      ...headers,
      'X-Forwarded-For': address,
    });
    const wrong = { Authorization: `Bearer wb-${held.ring.id}-${'x'.repeat(43)}` };
    for (let tries = 0; tries < 3; tries++)
      expect(await status(paths.reader, from('192.0.2.1', wrong))).toBe(401);
    const locked = await get(paths.reader, from('192.0.2.1', held.headers));
    expect(await locked.json()).toMatchObject({ error: { code: 'locked_out' } });
    expect(Number(locked.headers.get('Retry-After'))).toBe(600);
    expect(await status(paths.reader, from('192.0.2.2', held.headers))).toBe(200);
    expect(await status(paths.reader, from('192.0.2.1', other.headers))).toBe(200);
    expect(acts.map(({ event }) => event)).toContain('locked_out');
    now = 600_001;
    expect(await status(paths.reader, from('192.0.2.1', held.headers))).toBe(200);
  });
});

describe('a session', () => {
  async function signedIn(access: AccessOptions = {}) {
    const held = aKey('王某', { collections: ['public', 'drafts'] });
    const own: AccessOptions = { keys: () => ringOf(held), ...access };
    const opened = await aServer(own);
    const key = held.headers.Authorization.slice('Bearer '.length);
    const answered = await opened.server.postJson('/api/session', { key });
    const cookie = answered.headers.get('Set-Cookie') ?? '';
    const Cookie = cookie.split(';')[0] ?? '';
    const who = async () => (await opened.get('/api/session', { Cookie })).json();
    return { ...opened, answered, cookie, Cookie, who };
  }

  it('is begun with a key, which no script of a page can read again', async () => {
    const { answered, cookie, who, acts } = await signedIn();
    expect(answered.status).toBe(200);
    expect(cookie).toMatch(/^wenbao_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/u);
    expect(await who()).toEqual({
      ...{ name: '王某', roles: ['reader'], collections: ['public', 'drafts'] },
    });
    expect(acts).toMatchObject([{ event: 'signed_in', actor: '王某' }]);
  });

  it('ends when nothing was asked for a while, and after half a day in any case', async () => {
    let now = 0;
    const { who } = await signedIn({ now: () => now, sessionIdleMilliseconds: 1000 });
    now = 900;
    expect(await who()).toMatchObject({ name: '王某' });
    now = 1800;
    expect(await who()).toMatchObject({ name: '王某' });
    now = 2801;
    expect(await who()).toMatchObject({ name: null, collections: ['public'] });
    const long = await signedIn({ now: () => now, sessionIdleMilliseconds: 1e9 });
    now += 12 * 3_600_000 + 1;
    expect(await long.who()).toMatchObject({ name: null });
  });

  it('ends with its key, and when its holder says so', async () => {
    let ring = noKeys;
    const held = aKey('王某');
    ring = ringOf(held);
    const { server, get } = await aServer({ keys: () => ring });
    const key = held.headers.Authorization.slice('Bearer '.length);
    const begin = async () => {
      const cookie = (await server.postJson('/api/session', { key })).headers.get('Set-Cookie');
      return { Cookie: cookie?.split(';')[0] ?? '' };
    };
    const named = async (headers: Readonly<Record<string, string>>) =>
      ((await (await get('/api/session', headers)).json()) as { name: string | null }).name;
    const [one, two] = [await begin(), await begin()];
    await fetch(server.at('/api/session'), { method: 'DELETE', headers: one });
    expect([await named(one), await named(two)]).toEqual([null, '王某']);
    ring = noKeys;
    expect(await named(two)).toBeNull();
  });
});

describe('the sign-on of the office', () => {
  const groups = {
    研究室: { roles: ['reader' as const, 'editor' as const], collections: ['public', 'drafts'] },
    审计处: { roles: ['auditor' as const], collections: ['public'] },
  };
  const signOn = (proxies: readonly string[]) => ({
    keys: () => ({ ...noKeys, groups }),
    signOn: { header: 'x-remote-user', groupsHeader: 'x-remote-groups', proxies },
  });
  const latin1 = (words: string) => Buffer.from(words).toString('latin1');
  const said = (name: string, of: string) => ({
    'X-Remote-User': latin1(name),
    'X-Remote-Groups': latin1(of),
  });

  it('says who asks and what their groups may', async () => {
    const { get, status } = await aServer(signOn(['127.0.0.0/8']));
    const who = await get('/api/session', said('王某', '人事处; 研究室'));
    expect(await who.json()).toEqual({
      ...{ name: '王某', roles: ['reader', 'editor'], collections: ['public', 'drafts'] },
    });
    expect(await status(paths.editor, said('王某', '研究室'))).toBe(200);
    expect(await status(paths.editor, said('王某', '人事处'))).toBe(403);
  });

  it('makes an auditor nothing else, whatever other groups they have', async () => {
    const { get } = await aServer(signOn(['127.0.0.1']));
    const who = await get('/api/session', said('赵某', '研究室,审计处'));
    expect(await who.json()).toMatchObject({ roles: ['auditor'] });
  });

  it('is believed from its proxies alone, and where it says one thing', async () => {
    const others = await aServer(signOn(['192.0.2.1']));
    const who = await others.get('/api/session', said('王某', '研究室'));
    expect(await who.json()).toMatchObject({ name: null, collections: ['public'] });
    const { server } = await aServer(signOn(['127.0.0.1']));
    const headers = new Headers([
      ['X-Remote-User', 'wang'],
      ['X-Remote-User', 'admin'],
    ]);
    // fetch joins the two; what is sent twice arrives as one name of both.
    const joined = await fetch(server.at('/api/session'), { headers });
    expect(await joined.json()).toMatchObject({ name: 'wang, admin' });
  });
});

describe('an auditor', () => {
  it('reads the chain, which is written down, and cannot do anything else', async () => {
    const held = aKey('审计员', { roles: ['auditor'] });
    const { get, acts, server } = await aServer({ keys: () => ringOf(held) });
    const read = await get('/api/audit?after=0&limit=10', held.headers);
    const entry = { event: 'paused' };
    expect(await read.json()).toEqual({ rows: [{ ...auditRow, entry }] });
    expect(acts).toMatchObject([{ event: 'audit_read', actor: '审计员', rows: 1 }]);
    expect((await server.postJson('/api/ask', { question: '养老' }, held.headers)).status).toBe(
      403,
    );
    expect((await server.postJson('/api/feedback', {}, held.headers)).status).toBe(403);
  });
});
