import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { endpointFetch } from '../../../models/http/endpoint-fetch.ts';
import {
  certificateOfOwnAuthority,
  hasOpenssl,
  type OwnCertificate,
} from '../../support/fakes/own-authority.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** An endpoint of an office that signs its own certificates, for the running test. */
async function officeServer({ key, cert }: OwnCertificate): Promise<string> {
  const server = createServer({ key, cert }, (_request, response) => response.end('好'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function ask(address: string, caFile: string | undefined): Promise<string> {
  const response = await endpointFetch({ network: { caFile }, mostBytes: 1000 })(address);
  return response.text();
}

const notice = hasOpenssl ? '' : ' (skipped: no openssl to sign with)';

describe.skipIf(!hasOpenssl)(`an endpoint with a certificate of its own authority${notice}`, () => {
  it('is reached with the file of that authority', async () => {
    const office = certificateOfOwnAuthority(temporaryFolder(), 'office');
    expect(await ask(await officeServer(office), office.caFile)).toBe('好');
  });

  it('is refused without one', async () => {
    const office = certificateOfOwnAuthority(temporaryFolder(), 'office');
    await expect(ask(await officeServer(office), undefined)).rejects.toHaveProperty(
      'cause.code',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    );
  });

  it('is refused with that of another', async () => {
    const folder = temporaryFolder();
    const address = await officeServer(certificateOfOwnAuthority(folder, 'office'));
    const { caFile } = certificateOfOwnAuthority(folder, 'other');
    await expect(ask(address, caFile)).rejects.toHaveProperty(
      'cause.code',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    );
  });

  it('is reached with a file that holds several, whichever it is', async () => {
    const folder = temporaryFolder();
    const office = certificateOfOwnAuthority(folder, 'office');
    const other = certificateOfOwnAuthority(folder, 'other');
    const bundle = join(folder, 'bundle.pem');
    writeFileSync(bundle, readFileSync(other.caFile, 'utf8') + readFileSync(office.caFile, 'utf8'));
    expect(await ask(await officeServer(office), bundle)).toBe('好');
  });
});

it('a file of certificates that is not there is told at once', () => {
  const network = { caFile: join(temporaryFolder(), 'none.pem') };
  expect(() => endpointFetch({ network, mostBytes: 1000 })).toThrow(/none\.pem/u);
});
