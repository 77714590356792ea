package org.distill4j.samples.ranking.transformer;

import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.StepScores;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.objective.CausalCrossEntropy;
import org.distill4j.dsl.objective.VanillaDistillation;

/** A tiny SViTT that learns to write answers. */
@Distillation(teacher = TinySvitt.class, student = TinySvitt.class)
interface TinySvittWriting {

  @CausalCrossEntropy
  Loss words(@Student StepScores next, @Student("begun") Tokens begun);

  @VanillaDistillation(temperature = 1)
  @Weight(0)
  Loss soft(@Teacher StepScores next, @Student("next") StepScores own);
}
