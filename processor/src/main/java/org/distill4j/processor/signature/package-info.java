/**
 * Signatures of operations: which values one takes and gives, as texts of the open mechanism's
 * annotation, parsed. Plain Java: knows nothing of javac.
 */
package org.distill4j.processor.signature;
