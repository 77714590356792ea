/**
 * The kinds of value that a node can have, as marker types, and {@link
 * org.distill4j.dsl.kind.Kind}, which declares them.
 *
 * <p>The first axis of every value is the batch, which is never written.
 */
package org.distill4j.dsl.kind;
