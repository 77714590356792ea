/**
 * Expands blocks: each repetition of each use becomes nodes of the network, with names such as
 * {@code reasoning[2].fused}.
 */
package org.distill4j.processor.expand;
