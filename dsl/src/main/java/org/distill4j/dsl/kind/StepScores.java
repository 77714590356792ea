package org.distill4j.dsl.kind;

/**
 * Raw logits for each step of a sequence, [batch, steps, classes], with the mask of the sequence:
 * taggers, masked and causal language models.
 */
@Kind(
    axes = {"steps", "classes"},
    varying = "steps",
    role = Kind.Role.ANSWER,
    stepsOf = Scores.class)
public interface StepScores {}
