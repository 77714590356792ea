package org.distill4j.examples.writing;

import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Live;
import org.distill4j.dsl.OwnSamples;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.StepScores;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.objective.CausalCrossEntropy;
import org.distill4j.dsl.objective.JensenShannon;

/** Generalised knowledge distillation: half of the batches are written by the student. */
@Live
@OwnSamples(tokens = "written", scores = "next", fraction = 0.5)
@Distillation(teacher = Writer.class, student = SmallWriter.class)
public interface OnItsOwn {

  @CausalCrossEntropy
  @Weight(0.5)
  Loss words(@Student StepScores next, @Student("written") Tokens written);

  @JensenShannon(beta = 0.9)
  Loss softWords(@Teacher StepScores next, @Student("next") StepScores own);
}
