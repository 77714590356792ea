package org.distill4j.dsl.kind;

/** One vector per example, [batch, features]. */
@Kind(axes = "features", column = "org.distill4j.runtime.data.FeatureColumn")
public interface Features {}
