package org.distill4j.samples.ranking.scheme;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Title;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.LabelSmoothing;
import org.distill4j.dsl.objective.VanillaDistillation;

/**
 * Label smoothing without a teacher: a part of each annotation is spread over all answers (Szegedy
 * et al. 2016). The weight of the teacher's probabilities is 0.
 */
@Title("label smoothing")
public interface SmoothedLabels {

  @Annotated
  Labels annotated();

  @LabelSmoothing(smoothing = 0.1)
  Loss answers(@Student Scores answer, Labels annotated);

  @VanillaDistillation(temperature = 1)
  @Weight(0)
  Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);
}
