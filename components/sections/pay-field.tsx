"use client";

/** Where a reader writes their pay, as they would. The field has no name, so no form sends it. */
export function PayField({
  text,
  example,
  onBegin,
  onWrite,
}: {
  text: string;
  example: string;
  /** The reader turned to the field, or writes in it. */
  onBegin: () => void;
  onWrite: (text: string) => void;
}) {
  return (
    <label className="standing-amount">
      Your pay or an offer, before tax
      <input
        type="text"
        value={text}
        onFocus={onBegin}
        onChange={({ target }) => {
          // Focus that came before this script did was not heard.
          onBegin();
          onWrite(target.value);
        }}
        placeholder={example}
        autoComplete="off"
        maxLength={120}
      />
    </label>
  );
}
