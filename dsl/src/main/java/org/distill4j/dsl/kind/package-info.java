/**
 * The kinds of value that a node can have, as marker types, and {@link
 * org.distill4j.dsl.kind.Kind}, which makes any interface one.
 *
 * <p>All values have the batch as their first axis, which is never written.
 */
package org.distill4j.dsl.kind;
