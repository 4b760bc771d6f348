// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Checkbox } from './Checkbox.tsx';
import { RadioGroup } from './RadioGroup.tsx';
import { Segmented } from './Segmented.tsx';
import { Select } from './Select.tsx';
import { TextField } from './TextField.tsx';

afterEach(cleanup);

const describedBy = (element: HTMLElement) =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent);

describe('a text field', () => {
  test('hands over the text at every keystroke and leaves it as it was typed', async () => {
    const onChange = vi.fn();
    function Typed() {
      const [text, setText] = useState('');
      return (
        <TextField
          label="Pod CIDR"
          value={text}
          onChange={(next) => {
            onChange(next);
            setText(next);
          }}
        />
      );
    }
    render(<Typed />);
    await userEvent.type(screen.getByLabelText('Pod CIDR'), ' 10.');
    expect(onChange.mock.calls).toEqual([[' '], [' 1'], [' 10'], [' 10.']]);
    expect(screen.getByLabelText('Pod CIDR')).toHaveProperty('value', ' 10.');
  });

  test('ties its error and its hint to the input', () => {
    render(
      <TextField label="Nodes" value="-3" hint="1 to 1,000" error='"-3" is below 1' onChange={() => {}} />,
    );
    const input = screen.getByLabelText('Nodes');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(describedBy(input)).toEqual(['"-3" is below 1', '1 to 1,000']);
  });

  test('is not invalid, and described by nothing, without an error and a hint', () => {
    render(<TextField label="Nodes" hideLabel value="3" onChange={() => {}} />);
    const input = screen.getByLabelText('Nodes');
    expect(input.hasAttribute('aria-invalid')).toBe(false);
    expect(input.hasAttribute('aria-describedby')).toBe(false);
  });
});

describe('a select', () => {
  const options = [
    { value: 'Linux', label: 'Linux' },
    { value: 'Windows', label: 'Windows' },
  ] as const;

  test('hands over the value picked', async () => {
    const onChange = vi.fn();
    render(<Select label="OS" value="Linux" options={options} onChange={onChange} />);
    await userEvent.selectOptions(screen.getByLabelText('OS'), 'Windows');
    expect(onChange).toHaveBeenCalledExactlyOnceWith('Windows');
  });

  test('shows a value that is no option, such as text from a link', () => {
    render(<Select label="OS" value="BeOS" options={options} error="no such OS" onChange={() => {}} />);
    expect(screen.getByLabelText('OS')).toHaveProperty('value', 'BeOS');
  });
});

describe.each([
  ['radio group', RadioGroup],
  ['segmented control', Segmented],
])('a %s', (_, Group) => {
  const choices = [
    { value: 'yes', label: 'Yes', hint: 'Some do' },
    { value: 'no', label: 'No' },
  ] as const;

  test('has none chosen until the person chooses, by label or by arrow key', async () => {
    const onChange = vi.fn();
    function Asked() {
      const [value, setValue] = useState<'yes' | 'no' | undefined>();
      return (
        <Group
          label="Virtual nodes"
          value={value}
          choices={choices}
          onChange={(next) => {
            onChange(next);
            setValue(next);
          }}
        />
      );
    }
    render(<Asked />);
    expect(screen.getByRole('group', { name: 'Virtual nodes' })).toBeTruthy();
    expect(document.querySelector(':checked')).toBeNull();
    await userEvent.click(screen.getByText('Yes'));
    await userEvent.keyboard('{ArrowDown}');
    expect(onChange.mock.calls).toEqual([['yes'], ['no']]);
    expect(screen.getByRole('radio', { name: 'No' })).toHaveProperty('checked', true);
  });
});

test('the hint of a choice describes it and is not part of its name', () => {
  render(
    <RadioGroup
      label="Scale"
      value={undefined}
      choices={[{ value: 'a', label: 'Up to 400 nodes', hint: 'kubenet ends here' }]}
      onChange={() => {}}
    />,
  );
  expect(describedBy(screen.getByRole('radio', { name: 'Up to 400 nodes' }))).toEqual(['kubenet ends here']);
});

test('a checkbox hands over whether it is checked', async () => {
  const onChange = vi.fn();
  render(<Checkbox label="Autoscale" checked={false} onChange={onChange} />);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Autoscale' }));
  expect(onChange).toHaveBeenCalledExactlyOnceWith(true);
});
