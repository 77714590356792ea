package org.distill4j.dsl.kind;

/**
 * Rows of features that are the same for all examples, such as the embeddings of relative
 * positions: [1, rows, features].
 */
@Kind(axes = {"rows", "features"})
public interface Table {}
