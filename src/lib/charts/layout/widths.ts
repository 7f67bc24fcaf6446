/**
 * The three widths of a chart’s container for which ticks, labels and lanes are worked out; the
 * page chooses between them by container query. Each is planned for the narrowest of its class, so
 * that what fits there fits everywhere in it.
 */
export const widthClasses = ['narrow', 'middle', 'wide'] as const;

export type WidthClass = (typeof widthClasses)[number];

/** Narrowest container of each class in CSS pixels; the same numbers stand in the style sheet. */
export const narrowest: Record<WidthClass, number> = { narrow: 240, middle: 480, wide: 840 };

/** A value for each class. */
export type PerWidth<T> = Record<WidthClass, T>;

export function perWidth<T>(make: (width: WidthClass) => T): PerWidth<T> {
	return { narrow: make('narrow'), middle: make('middle'), wide: make('wide') };
}
