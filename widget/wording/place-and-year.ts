/** `placeAndYear('静海区', 2023) // => '静海区 · 2023年'`; what a report does not say is left out. */
export function placeAndYear(place: string | null, year: number | null): string {
  return [place, year === null ? '' : `${year}年`].filter(Boolean).join(' · ');
}
