/** Where the bytes of a picture are: a part of the package that the file is, or here. */
export type PictureBytes = { readonly part: string } | { readonly bytes: Uint8Array };

/** A picture in its place on a page, in millimetres from the upper left corner. */
export type PlacedPicture = {
  readonly picture: PictureBytes;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** What a page shows whose words are in pictures: one picture, or several in their places. */
export type PagePicture =
  | PictureBytes
  | {
      /** In millimetres. */
      readonly width: number;
      readonly height: number;
      readonly placed: readonly PlacedPicture[];
    };

/** By the numbers of their pages. */
export type PagePictures = ReadonlyMap<number, PagePicture>;

/**
 * A page that can be read has some 20 KB as a fax and 100 as a JPEG. What is smaller is an emblem, a line
 * or a seal.
 */
export const fewestPictureBytes = 10 * 1024;
