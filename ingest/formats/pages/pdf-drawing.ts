import { getResolvedPDFJS, type getDocumentProxy } from 'unpdf';
import type { DrawingStep } from './unseen-words.ts';

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

/** The steps by which a page is drawn. pdf.js names them by numbers; how a path is painted too. */
export async function drawingOf(page: PdfPage): Promise<readonly DrawingStep[]> {
  const names = await stepNames();
  const { fnArray, argsArray } = await page.getOperatorList();
  return fnArray.map((number, at) => {
    const name = names.get(number) ?? '';
    const values: readonly unknown[] = Array.from((argsArray[at] ?? []) as ArrayLike<unknown>);
    if (name !== 'constructPath') return { name, values };
    return { name, values: [names.get(Number(values[0])) ?? '', ...values.slice(1)] };
  });
}

async function stepNames(): Promise<ReadonlyMap<number, string>> {
  const { OPS } = (await getResolvedPDFJS()) as { readonly OPS: Readonly<Record<string, number>> };
  return new Map(Object.entries(OPS).map(([name, number]) => [number, name]));
}

// pdf.js calls what Node has from version 21 on.
const buffers = ArrayBuffer.prototype as {
  transferToFixedLength?: (length?: number) => ArrayBuffer;
};
buffers.transferToFixedLength ??= function (this: ArrayBuffer, length?: number) {
  return this.slice(0, length);
};
