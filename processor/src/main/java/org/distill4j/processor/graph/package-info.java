/**
 * What will be built, as immutable records: names resolved, nodes in the order in which they are
 * computed, what nobody needs left out.
 */
package org.distill4j.processor.graph;
