package org.distill4j.samples.gloss.scheme;

import org.distill4j.dsl.Title;

/** Both answers and vectors. */
@Title("vanilla + embeddings")
public interface VanillaEmbeddings extends Vanilla, Embeddings {}
