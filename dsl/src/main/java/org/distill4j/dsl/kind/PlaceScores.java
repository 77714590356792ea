package org.distill4j.dsl.kind;

/** Raw logits for each place of an image, [batch, classes, height, width]: segmentation. */
@Kind(
    axes = {"classes", "height", "width"},
    role = Kind.Role.ANSWER)
public interface PlaceScores {}
