package org.distill4j.dsl.kind;

/**
 * The annotated class of each place of an image, [batch, height, width]: integers from 0, or -1 for
 * a place that losses and metrics ignore.
 */
@Kind(
    axes = {"height", "width"},
    role = Kind.Role.LABEL,
    column = "org.distill4j.runtime.data.PlaceLabelColumn")
public interface PlaceLabels {}
