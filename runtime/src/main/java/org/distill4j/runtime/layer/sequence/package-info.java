/** Layers of sequences: embeddings, recurrent layers and pooling over steps. */
package org.distill4j.runtime.layer.sequence;
