import { readHocr } from './read-hocr.ts';
import type { Missing, Recogniser } from './recogniser.ts';
import { ProgramMissingError, runLimited, type ProgramLimits } from './run-limited.ts';

// A page takes some two seconds and 100 MB; one that takes this long is no page of text.
const limits: ProgramLimits = { milliseconds: 60_000, bytes: 1024 * 1024 * 1024 };

const language = 'chi_sim';

/** Tesseract with its Chinese characters, where both are installed on this machine. */
export async function findTesseract(): Promise<Recogniser | Missing> {
  try {
    const version = await runLimited(['tesseract', '--version'], limits);
    const languages = await runLimited(['tesseract', '--list-langs'], limits);
    if (!languages.toString().split(/\s+/u).includes(language)) return { missing: installed };
    return { name: `Tesseract ${/[\d.]+/u.exec(version.toString())?.[0] ?? ''}`, recognise };
  } catch (error) {
    if (error instanceof ProgramMissingError) return { missing: installed };
    throw error;
  }
}

const installed =
  'apt-get install tesseract-ocr poppler-utils 和 apt-get install tesseract-ocr-chi-sim';

// One column of lines of any size (4): what looks for columns (3) now and then takes a justified
// page apart. Chinese alone: with English beside it no fewer words are wrong, and it is slower.
const settings = ['-l', language, '--psm', '4', 'hocr'] as const;

async function recognise(picture: Uint8Array): ReturnType<Recogniser['recognise']> {
  const command = ['tesseract', 'stdin', 'stdout', '--dpi', '150', ...settings] as const;
  return readHocr((await runLimited(command, limits, picture)).toString());
}
