package org.distill4j.dsl.kind;

/**
 * The annotated class of each step, [batch, steps]: integers from 0, or -1 for a step that losses
 * and metrics ignore. Examples may have fewer labels than steps; the rest is ignored.
 */
@Kind(
    axes = "steps",
    varying = "steps",
    role = Kind.Role.LABEL,
    column = "org.distill4j.runtime.data.StepLabelColumn")
public interface StepLabels {}
