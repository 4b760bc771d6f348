import { questionById } from '../../core/advice/questions.ts';
import { answer } from '../../state/store.ts';
import { Select } from '../kit/Select.tsx';
import styles from './ExportView.module.css';

/** The answer to what runs today, which the way to the plan starts from. */
export function StartSelect({ value }: { readonly value: string | undefined }) {
  const { title, answers } = questionById('start');
  return (
    <Select
      label={title}
      className={styles.start}
      value={value ?? ''}
      options={[
        { value: '', label: 'Not answered' },
        ...answers.map(({ id, label }) => ({ value: id as string, label })),
      ]}
      onChange={(id) => answer('start', id === '' ? undefined : id)}
    />
  );
}
