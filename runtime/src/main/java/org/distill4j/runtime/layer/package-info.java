/** Implementations of the operations of network nodes: one record per operation. */
package org.distill4j.runtime.layer;
