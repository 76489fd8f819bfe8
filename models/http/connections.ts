import { readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import { Agent, EnvHttpProxyAgent, type Dispatcher } from 'undici';

/** How endpoints are reached from here: as the variables of these names say to every program. */
export type Network = {
  readonly httpProxy?: string | undefined;
  readonly httpsProxy?: string | undefined;
  /** Hosts that are reached without a proxy, divided by commas or blanks. */
  readonly noProxy?: string | undefined;
  /** A file of certificates that are trusted beside those of Node. */
  readonly caFile?: string | undefined;
};

// The deadlines of each call are tighter; a connection nobody watches any more ends all the same.
const forgottenMilliseconds = 600_000;
const idleConnectionMilliseconds = 10_000;

/**
 * Opens connections, through a proxy where one is set, and keeps them for the next call.
 * @throws Error when the file of certificates cannot be read.
 */
export function openConnections(
  network: Network,
  connectMilliseconds: number | undefined,
): Dispatcher {
  const { httpProxy = '', httpsProxy = '', noProxy = '', caFile } = network;
  const connect = {
    ...(connectMilliseconds === undefined ? {} : { timeout: connectMilliseconds }),
    ...(caFile === undefined ? {} : { ca: [...rootCertificates, readFileSync(caFile, 'utf8')] }),
  };
  const options = {
    connect,
    headersTimeout: forgottenMilliseconds,
    bodyTimeout: forgottenMilliseconds,
    keepAliveTimeout: idleConnectionMilliseconds,
  };
  if (httpProxy === '' && httpsProxy === '') return new Agent(options);
  return new EnvHttpProxyAgent({
    ...options,
    ...{ httpProxy, httpsProxy, noProxy },
    ...{ proxyTls: connect, requestTls: connect },
    // Plain HTTP is asked of a proxy in full; many allow a tunnel to port 443 alone.
    proxyTunnel: false,
  });
}
