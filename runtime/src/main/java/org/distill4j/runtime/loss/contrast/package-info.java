/** Contrastive distillation with memory banks of all examples. */
package org.distill4j.runtime.loss.contrast;
