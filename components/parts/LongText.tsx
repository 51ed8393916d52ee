import { Fragment } from 'preact';
import { splitAddresses } from './split-addresses';

/** A text whose addresses are broken at their own marks before they are broken anywhere. What is copied of it is the text as it is. */
export function LongText({ text }: { readonly text: string }) {
  return (
    <>
      {splitAddresses(text).map((piece, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {piece}
        </Fragment>
      ))}
    </>
  );
}
