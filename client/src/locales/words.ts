/** What the words of one area are: texts by key, in every language under the same keys. */
export interface Words {
  [key: string]: string | Words;
}

/** The same keys with any text: what another language must provide. */
export type Translation<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Translation<T[K]>;
};
