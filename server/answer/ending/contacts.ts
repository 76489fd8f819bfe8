/** Where an office wants people to turn to with what no report answers; from the settings. */
export type Contacts = {
  /** A telephone number, such as 12345. */
  readonly hotline?: string | undefined;
  /** Where errands are done on the net: a name, an address, or both. */
  readonly portal?: string | undefined;
  /** Where people write to: 区长信箱, or an address. */
  readonly mailbox?: string | undefined;
};

/** The hotline that every place in China has. */
export const usualContacts: Contacts = { hotline: '12345' };

/**
 * The next step in words, of what the office has set.
 *
 * `turnTo({ hotline: '12345' }) // => '可以拨打12345政务服务便民热线。'`
 */
export function turnTo({ hotline, portal, mailbox }: Contacts): string {
  const ways = [
    hotline === undefined ? [] : [`拨打${hotline}${hotline === '12345' ? '政务服务便民热线' : ''}`],
    portal === undefined ? [] : [`登录${portal}`],
    mailbox === undefined ? [] : [`写信到${mailbox}`],
  ].flat();
  return ways.length === 0 ? '请向当地有关部门询问。' : `可以${ways.join('，或')}。`;
}
