/**
 * Signatures of operations, parsed from the texts in {@code @Operation}: the kinds and shapes of
 * inputs and result. Independent of javac.
 */
package org.distill4j.processor.signature;
