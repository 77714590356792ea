/**
 * Ready-made blocks. They are ordinary blocks: what a network needs beyond them, such as other
 * activations, norms or dropout rates, is a block of its own in as many lines.
 */
package org.distill4j.dsl.block;
