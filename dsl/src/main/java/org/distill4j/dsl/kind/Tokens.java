package org.distill4j.dsl.kind;

/** Word indices, [batch, steps], integers from 0, with a mask over the steps. */
@Kind(axes = "steps", varying = "steps", column = "org.distill4j.runtime.data.TokenColumn")
public interface Tokens {}
