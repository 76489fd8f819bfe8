import { BlockList, isIP } from 'node:net';
import type { Request } from 'express';
import type { Asker, Role } from '../../control/access/asker.ts';
import type { KeyRing } from '../../control/access/key-file.ts';
import { publicCollection } from '../../../library/collections.ts';
import { HttpError } from '../http-error.ts';

/** The office's sign-on: a proxy that knows who somebody is and says so in headers. */
export type SignOn = {
  /** Lower-case names of the headers: of the person, and of their groups divided by , or ; */
  readonly header: string;
  readonly groupsHeader: string;
  /** Addresses or nets (10.0.0.0/8) of the proxies that are believed. */
  readonly proxies: readonly string[];
};

const longestName = 100;

/** Askers by what a proxy says that is believed; from anywhere else the same headers mean nothing. */
export class AskersBySignOn {
  readonly #signOn: SignOn;
  readonly #keys: () => KeyRing;
  readonly #believed = new BlockList();

  /** @throws Error naming what is no address. */
  constructor(signOn: SignOn, keys: () => KeyRing) {
    this.#signOn = signOn;
    this.#keys = keys;
    for (const proxy of signOn.proxies) believe(this.#believed, proxy);
  }

  /** @throws HttpError where a header comes twice: a client may have sent one past the proxy. */
  asker(request: Request): Asker | undefined {
    if (!this.#isBelieved(request.socket.remoteAddress)) return undefined;
    const { header, groupsHeader } = this.#signOn;
    const id = said(request, header)?.slice(0, longestName);
    if (id === undefined) return undefined;
    const groups = said(request, groupsHeader)?.split(/[,;]/u) ?? [];
    return { id, isNamed: true, ...this.#granted(groups.map((group) => group.trim())) };
  }

  #isBelieved(address = ''): boolean {
    const plain = address.replace(/^::ffff:/u, '');
    return isIP(plain) !== 0 && this.#believed.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4');
  }

  /** All that their groups may; of an auditor nothing else. Whose group nobody named reads what is public. */
  #granted(groups: readonly string[]): Pick<Asker, 'roles' | 'collections'> {
    const known = this.#keys().groups;
    const grants = groups.flatMap((group) => known[group] ?? []);
    if (grants.length === 0) return { roles: ['reader'], collections: [publicCollection] };
    const roles = new Set<Role>(grants.flatMap((grant) => grant.roles));
    const collections = [...new Set(grants.flatMap((grant) => grant.collections))];
    return { roles: roles.has('auditor') ? ['auditor'] : [...roles], collections };
  }
}

/** @throws Error where it is neither an address nor a net. */
function believe(believed: BlockList, proxy: string): void {
  const [address = '', bits] = proxy.split('/');
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  if (bits === undefined) believed.addAddress(address, family);
  else believed.addSubnet(address, Number(bits), family);
}

// Node reads headers as Latin-1; names of people come as UTF-8.
function said(request: Request, header: string): string | undefined {
  const values = request.headersDistinct[header] ?? [];
  if (values.length > 1)
    throw new HttpError(400, 'bad_sign_on', `登录信息重复（${header}），请联系管理员。`);
  const words = Buffer.from(values[0] ?? '', 'latin1').toString('utf8');
  const name = words.replace(/\p{C}/gu, '').trim();
  return name === '' ? undefined : name;
}
