const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const identityForm =
  /^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/u;

/** GB 11643-1999: a birthday within, and a check digit by ISO 7064 MOD 11-2. */
export function isIdentityNumber(digits: string): boolean {
  if (!identityForm.test(digits)) return false;
  const sum = identityWeights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return '10X98765432'[sum % 11] === digits[17];
}

/** Eleven digits from 13 to 19, with or without the country's code. */
export function isMobileNumber(digits: string): boolean {
  return /^(?:(?:00)?86)?1[3-9]\d{9}$/u.test(digits);
}

/** 16 to 19 digits of a card issuer (3 to 6) whose last is the check digit of Luhn (ISO/IEC 7812). */
export function isBankCard(digits: string): boolean {
  if (!/^[3-6]\d{15,18}$/u.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100-2015: 18 characters, the last of which is a check character (3 to the power of its place, mod 31). */
export function isSocialCreditCode(code: string): boolean {
  if (!/^[159ANY][0-9A-HJ-NPQRTUWXY]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/u.test(code)) return false;
  const { sum } = [...code.slice(0, 17)].reduce(
    ({ sum, weight }, character) => ({
      sum: sum + creditAlphabet.indexOf(character) * weight,
      weight: (weight * 3) % 31,
    }),
    { sum: 0, weight: 1 },
  );
  return creditAlphabet[(31 - (sum % 31)) % 31] === code[17];
}
