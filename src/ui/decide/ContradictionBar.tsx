import { MessageBar } from '../kit/MessageBar.tsx';

/** Says that the answers exclude every model while a question is shown. */
export function ContradictionBar() {
  return (
    <MessageBar status="error" label="Contradiction">
      No model fits the answers so far.
    </MessageBar>
  );
}
