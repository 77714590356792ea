/**
 * What the user wrote, as immutable records: names still unresolved, sizes still texts. Nothing
 * here knows javac; {@link org.distill4j.processor.diagnostic.Place} is carried along unopened.
 */
package org.distill4j.processor.spec;
