/**
 * Writes blocks out: every use and every round of it becomes nodes of the network, under names such
 * as {@code reasoning[2].fused}.
 */
package org.distill4j.processor.expand;
