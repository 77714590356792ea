/** Whole training steps of a text model: embedding, BiLSTM, attention pooling, dense, logits. */
package org.distill4j.runtime.step;
