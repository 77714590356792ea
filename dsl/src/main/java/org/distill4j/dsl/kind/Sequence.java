package org.distill4j.dsl.kind;

/** Vectors in order, [batch, steps, features], with an optional mask over the steps. */
@Kind(
    axes = {"steps", "features"},
    varying = "steps",
    column = "org.distill4j.runtime.data.SequenceColumn",
    stepsOf = Features.class)
public interface Sequence {}
