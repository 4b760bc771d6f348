/** The text as XML has it in contents and attributes; characters that XML cannot hold are left out. */
export function xml(text: string): string {
  let safe = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const allowed =
      (code >= 0x20 || code === 0x09 || code === 0x0a || code === 0x0d) &&
      !(code >= 0xd800 && code <= 0xdfff) &&
      code !== 0xfffe &&
      code !== 0xffff;
    if (allowed) safe += entities[character] ?? character;
  }
  return safe;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Wide enough for any of the fonts that may be there: a share of the font's size for a character. */
const widthOf = (character: string): number => ((character.codePointAt(0) ?? 0) < 0x2e80 ? 0.66 : 1.05);

/** As much of the text as there is room for; null where not even a few characters have room. */
export function fitted(text: string, room: number, fontSize: number): string | null {
  const characters = [...text];
  let width = 0;
  let fits = 0;
  const most = room / fontSize;
  for (const character of characters) {
    width += widthOf(character);
    if (width > most) break;
    fits++;
  }
  if (fits === characters.length) return text;
  return fits < fewest ? null : `${characters.slice(0, fits - 1).join('')}…`;
}

/** A label with fewer characters says nothing. */
const fewest = 4;

/** A length as it is written: to a hundredth of a pixel. */
export const px = (value: number): string => String(Math.round(value * 100) / 100);
