package org.distill4j.dsl.kind;

/**
 * Raw logits of several stochastic passes, [batch, passes, classes]: what a teacher's {@link
 * Scores} are when it runs several times with dropout. Read with {@link
 * org.distill4j.dsl.Stochastic}; no node of a network is of this kind.
 */
@Kind(
    axes = {"passes", "classes"},
    passesOf = Scores.class)
public interface ScorePasses {}
