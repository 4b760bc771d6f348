/** One content in two forms; whatever it is pasted into takes the one that it knows. */
export interface Formatted {
  readonly html: string;
  readonly text: string;
}

/** Copies plain text. False where the browser does not let the page use the clipboard. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Copies both forms at once, or the text alone where the browser takes no other. */
export async function copyFormatted({ html, text }: Formatted): Promise<boolean> {
  try {
    const blob = (content: string, type: string) => new Blob([content], { type });
    const item = new ClipboardItem({
      'text/html': blob(html, 'text/html'),
      'text/plain': blob(text, 'text/plain'),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return copyText(text);
  }
}
