/** A value that a question sets as a border, such as 5%以上. */
export type FigureBorder = {
  readonly side: 'above' | 'below';
  /** Whether the border itself counts: 5%以上 does, 超过5% does not. */
  readonly inclusive: boolean;
  readonly value: number;
  readonly unit: string;
};
