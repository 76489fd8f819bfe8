import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A certificate for 127.0.0.1 with its key, and the file of the authority that signed it. */
export type OwnCertificate = {
  readonly key: string;
  readonly cert: string;
  readonly caFile: string;
};

export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** Makes an authority that nobody knows, as offices have for their own machines, and signs with it. */
export function certificateOfOwnAuthority(folder: string, name: string): OwnCertificate {
  const file = (ending: string) => join(folder, `${name}${ending}`);
  const openssl = (...args: readonly string[]) =>
    execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const authority = ['-keyout', file('.ca.key'), '-out', file('.ca.pem'), '-subj', `/CN=${name}`];
  openssl('req', '-x509', ...newKey, ...authority, '-days', '2');
  const request = ['-keyout', file('.key'), '-out', file('.csr'), '-subj', '/CN=127.0.0.1'];
  openssl('req', '-new', ...newKey, ...request);
  writeFileSync(file('.ext'), 'subjectAltName=IP:127.0.0.1\n');
  const signing = ['-CA', file('.ca.pem'), '-CAkey', file('.ca.key'), '-CAcreateserial'];
  const paths = ['-in', file('.csr'), '-out', file('.pem'), '-extfile', file('.ext')];
  openssl('x509', '-req', ...paths, ...signing, '-days', '2');
  return {
    key: readFileSync(file('.key'), 'utf8'),
    cert: readFileSync(file('.pem'), 'utf8'),
    caFile: file('.ca.pem'),
  };
}
