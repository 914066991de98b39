import { useId } from 'react';

interface Option {
  readonly value: string;
  readonly group?: string;
}

/** A labelled choice of one. Options of one group stand together, in the order in which they came. */
export function Picker({
  label,
  value,
  options,
  onPick,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly onPick: (value: string) => void;
}) {
  const id = useId();
  const groups = [...new Set(options.map(({ group }) => group ?? ''))];
  const optionsIn = (group: string) =>
    options
      .filter((option) => (option.group ?? '') === group)
      .map((option) => <option key={option.value}>{option.value}</option>);
  return (
    <div className="explorer-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        disabled={options.length === 0}
        onChange={(event) => onPick(event.target.value)}
      >
        {groups.map((group) =>
          group ? (
            <optgroup key={group} label={group}>
              {optionsIn(group)}
            </optgroup>
          ) : (
            optionsIn(group)
          ),
        )}
      </select>
    </div>
  );
}
