/**
 * Specs as written, as immutable records: names are unresolved, and sizes are texts. Independent of
 * javac; a {@link org.distill4j.processor.diagnostic.Place} is passed on unopened.
 */
package org.distill4j.processor.spec;
