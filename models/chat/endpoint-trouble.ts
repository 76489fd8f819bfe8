/** Every way in which a chat endpoint can leave a prompt without its answer. */
export type EndpointTrouble =
  | 'unreachable'
  | 'silent'
  | 'slow'
  | 'refused'
  | 'busy'
  | 'broken'
  | 'malformed'
  | 'cut'
  | 'length'
  | 'filtered'
  | 'resting';
