/** The name of the database. */
export const databaseName = 'clauselight';
/** Counts the layout of the object stores, not the records, which carry a version of their own. */
export const layoutVersion = 5;
