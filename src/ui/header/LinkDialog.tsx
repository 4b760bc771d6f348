import { useEffect, useRef } from 'react';
import { Dialog } from '../kit/Dialog.tsx';
import { TextField } from '../kit/TextField.tsx';

/** The link, selected, to be copied by hand. */
export function LinkDialog({ link, onClose }: { readonly link: string; readonly onClose: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <Dialog title="Copy the link" onClose={onClose}>
      <div data-own-undo>
        <TextField
          ref={field}
          label="Link"
          hint="The browser does not let the page use the clipboard. The link is selected: copy it with Ctrl+C or Cmd+C."
          value={link}
          readOnly
          monospace
          onChange={() => {}}
          onFocus={(event) => event.currentTarget.select()}
        />
      </div>
    </Dialog>
  );
}
