/** Words of scripts that are written from right to left, with what stands between them. */
export const fromRight =
  /([\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC](?:[\w\s.-]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])*)/g;

/** The same text, with such names between the marks that isolate them, for where no element can: in a drawing. */
export const isolatedText = (text: string): string => text.replace(fromRight, '\u2068$1\u2069');
