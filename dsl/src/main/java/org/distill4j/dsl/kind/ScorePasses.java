package org.distill4j.dsl.kind;

/**
 * Raw logits of several stochastic passes, [batch, passes, classes]: the {@link Scores} of a
 * teacher that runs several times with dropout. Losses read them with {@link
 * org.distill4j.dsl.Stochastic}; no node of a network is of this kind.
 */
@Kind(
    axes = {"passes", "classes"},
    passesOf = Scores.class)
public interface ScorePasses {}
