/** The words of a clause without the places it names, which are blanked: 博野县县域 says nothing of each county. */
export function withoutPlaces({
  text,
  places,
}: {
  readonly text: string;
  readonly places: readonly string[];
}): string {
  return places.reduce((rest, place) => rest.replaceAll(place, '　'), text);
}
