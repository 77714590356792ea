/** Constraints between the two embeddings of one network. */
package org.distill4j.runtime.loss.constraint;
