package org.distill4j.examples.tagging;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.StepLabels;
import org.distill4j.dsl.kind.StepScores;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.objective.CausalCrossEntropy;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.DecoupledDistillation;
import org.distill4j.dsl.objective.JensenShannon;
import org.distill4j.dsl.objective.TopAnswers;
import org.distill4j.dsl.objective.VanillaDistillation;

/** Losses over the steps of sentences; the words themselves are the labels of the next word. */
@Distillation(teacher = Reader.class, student = SmallReader.class)
public interface ReaderDistillation {

  @Annotated
  StepLabels annotated();

  @CrossEntropy
  Loss tags(@Student StepScores tag, StepLabels annotated);

  @CausalCrossEntropy
  @Weight(0.5)
  Loss words(@Student StepScores next, @Student("sentence") Tokens words);

  @VanillaDistillation(temperature = 2)
  Loss softTags(@Teacher StepScores tag, @Student("tag") StepScores own);

  @DecoupledDistillation(temperature = 2)
  @Weight(0.25)
  Loss otherTags(@Teacher StepScores tag, @Student("tag") StepScores own, StepLabels annotated);

  @TopAnswers(top = 3)
  Loss topWords(@Teacher StepScores next, @Student("next") StepScores own);

  @JensenShannon
  Loss softWords(@Teacher StepScores next, @Student("next") StepScores own);
}
