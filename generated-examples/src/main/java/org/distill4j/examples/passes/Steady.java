package org.distill4j.examples.passes;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Stochastic;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.ScorePasses;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.VanillaDistillation;

/** The same node of a teacher without dropout, with dropout at one node, and with all of it. */
@Distillation(teacher = Unsure.class, student = Sure.class)
public interface Steady {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @VanillaDistillation
  Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);

  @MeanAnswer
  Loss steady(
      @Teacher("answer") @Stochastic(passes = 10, at = "kept") ScorePasses passes,
      @Student Scores answer);

  @MeanAnswer
  Loss rough(@Teacher("answer") @Stochastic(passes = 3) ScorePasses passes, @Student Scores answer);
}
