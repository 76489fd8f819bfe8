import { expect, it } from 'vitest';
import { endpointAddress } from '../../../models/http/endpoint-address.ts';

it('puts a path before the query, and gives Azure its key', () => {
  const azure = 'https://a.example/openai/deployments/d/?api-version=2024-10-21';
  expect(endpointAddress(azure, 'key')).toEqual({
    baseUrl: 'https://a.example/openai/deployments/d',
    query: { 'api-version': '2024-10-21' },
    headers: { 'api-key': 'key' },
  });
  expect(endpointAddress('http://localhost:11434/v1', 'key')).toEqual({
    baseUrl: 'http://localhost:11434/v1',
    query: {},
    headers: {},
  });
});
