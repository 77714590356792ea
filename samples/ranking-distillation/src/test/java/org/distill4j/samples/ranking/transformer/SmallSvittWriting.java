package org.distill4j.samples.ranking.transformer;

import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.StepScores;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.objective.CausalCrossEntropy;

/** A small SViTT that learns to write answers. */
@Distillation(teacher = SmallSvitt.class, student = SmallSvitt.class)
interface SmallSvittWriting {

  @CausalCrossEntropy
  Loss words(@Student StepScores next, @Student("begun") Tokens begun);
}
