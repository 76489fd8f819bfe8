/** Where an endpoint is, in the parts that its client wants. */
export type EndpointAddress = {
  /** Without query and without a slash at the end. */
  readonly baseUrl: string;
  readonly query: Readonly<Record<string, string>>;
  /** Headers beside the usual `Authorization`. */
  readonly headers: Readonly<Record<string, string>>;
};

/**
 * Parts of a base URL, so that a path is put before its query and not after it.
 *
 * `endpointAddress('https://a.example/v1/?api-version=2024-10-21', 'key')
 * // => { baseUrl: 'https://a.example/v1', query: { 'api-version': '2024-10-21' }, headers: … }`
 */
export function endpointAddress(address: string, apiKey: string): EndpointAddress {
  const url = new URL(address);
  const query = Object.fromEntries(url.searchParams);
  url.search = '';
  url.hash = '';
  return {
    baseUrl: url.href.replace(/\/+$/u, ''),
    query,
    // Azure, whose addresses have a version, takes the key under a name of its own.
    headers: 'api-version' in query ? { 'api-key': apiKey } : {},
  };
}
