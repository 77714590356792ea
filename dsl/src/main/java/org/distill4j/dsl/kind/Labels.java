package org.distill4j.dsl.kind;

/** Annotated answers, [batch, classes]: one-hot, multi-hot or weighted, each at least 0. */
@Kind(axes = "classes", role = Kind.Role.LABEL, column = "org.distill4j.runtime.data.LabelColumn")
public interface Labels {}
