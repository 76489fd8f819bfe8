import { describe, expect, it } from 'vitest';
import { JoinedPlaces } from '../../../../ingest/tables/ruled/joined-places.ts';

describe('places that are joined', () => {
  it('hang together over others, and are alone where they are joined to none', () => {
    const joined = new JoinedPlaces(6);
    joined.join(4, 2);
    joined.join(0, 4);
    joined.join(5, 5);
    expect(joined.groups()).toEqual([[0, 2, 4], [1], [3], [5]]);
  });
});
