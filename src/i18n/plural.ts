/** A phrase in the forms that a language's numbers ask for; `#` stands for the number and may be left out. */
export interface PluralForms extends Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> {
  readonly other: string;
}

/**
 * Puts a number, in the digits of the language, into the form of a phrase that it asks for (I-15).
 * A form that is not given is `other`. Made once a language, so that its formatters are too.
 */
export function createPlural(language: string): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (count, forms) => (forms[rules.select(count)] ?? forms.other).replace('#', numbers.format(count));
}
