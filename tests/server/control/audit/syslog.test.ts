import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { AuditLog } from '../../../../server/control/audit/audit-log.ts';
import type { AuditAct } from '../../../../server/control/audit/audit-entry.ts';
import { sendWhatIsNew } from '../../../../server/control/audit/forward-audit.ts';
import { syslogLine } from '../../../../server/control/audit/syslog-line.ts';
import { syslogSender } from '../../../../server/control/audit/syslog-sender.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const source = { host: 'wenbao-1', processId: 42 };
const paused: AuditAct = { event: 'paused', actor: '王某', source: 'command', result: 'ok' };

/** An audit, and what was sent on of it. */
function anAudit() {
  const dataDir = temporaryFolder();
  const log = AuditLog.open(dataDir, { now: () => 0 });
  onTestFinished(() => log.close());
  const sent: string[] = [];
  let isDown = false;
  const sender = {
    send: (line: string) => {
      if (isDown) return Promise.reject(new Error('down'));
      sent.push(line);
      return Promise.resolve();
    },
    close: () => undefined,
  };
  const page = (after: number, limit: number) => log.page(after, limit);
  const told = { onFailure: () => undefined, onRecovery: () => undefined };
  const send = () => sendWhatIsNew({ dataDir, page, sender, source, ...told });
  return { log, sent, send, fail: (down: boolean) => (isDown = down) };
}

describe('a row of the audit as a message of RFC 5424', () => {
  it('has when, who tells, what, and what chains it', () => {
    const { log } = anAudit();
    log.note(paused);
    const [row] = log.page(0, 1);
    expect(row && syslogLine(row, source)).toBe(
      `<109>1 1970-01-01T08:00:00.000+08:00 wenbao-1 wenbao 42 paused ` +
        `[chain@32473 sequence="1" hash="${row?.hash}"] \uFEFF${row?.entry}`,
    );
  });

  it.each([
    ['ok', 109],
    ['refused', 108],
    ['failed', 107],
  ])('weighs %s as %i', (result, priority) => {
    const { log } = anAudit();
    log.note({ ...paused, result });
    const [row] = log.page(0, 1);
    expect(row && syslogLine(row, source)).toMatch(new RegExp(`^<${priority}>1 `, 'u'));
  });
});

describe('sending the audit on', () => {
  it('goes on where it was, and sends later what could not leave', async () => {
    const { log, sent, send, fail } = anAudit();
    log.note(paused);
    await send();
    await send();
    fail(true);
    log.note({ ...paused, event: 'resumed' });
    await expect(send()).rejects.toThrow('down');
    fail(false);
    await send();
    expect(sent.map((line) => line.split(' ')[5])).toEqual(['paused', 'resumed']);
  });

  it('sends one datagram a row over UDP', async () => {
    const collector = createSocket('udp4');
    onTestFinished(() => void collector.close());
    collector.bind(0, '127.0.0.1');
    await once(collector, 'listening');
    const sender = syslogSender(`udp://127.0.0.1:${collector.address().port}`);
    onTestFinished(() => sender.close());
    const received = once(collector, 'message') as Promise<[Buffer]>;
    await sender.send('一行');
    expect((await received)[0].toString()).toBe('一行');
  });

  it('tells the length of each over TCP, and connects anew', async () => {
    const said: string[] = [];
    const clients: Socket[] = [];
    const collector = createServer((client) => {
      clients.push(client);
      client.on('data', (bytes: Buffer) => void said.push(bytes.toString()));
      client.on('error', () => undefined);
    });
    onTestFinished(() => void collector.close());
    collector.listen(0, '127.0.0.1');
    await once(collector, 'listening');
    const { port } = collector.address() as AddressInfo;
    const sender = syslogSender(`tcp://127.0.0.1:${port}`);
    onTestFinished(() => sender.close());
    await sender.send('一行');
    await expect.poll(() => said.join(''), { timeout: 30_000 }).toBe('6 一行');
    for (const client of clients) client.destroy();
    const again = async () => {
      await sender.send('二行').catch(() => undefined);
      return said.join('');
    };
    await expect.poll(again, { timeout: 30_000 }).toContain('6 二行');
  });

  it('goes nowhere else', () => {
    expect(() => syslogSender('http://log.example')).toThrow('neither udp:// nor tcp://');
  });
});
