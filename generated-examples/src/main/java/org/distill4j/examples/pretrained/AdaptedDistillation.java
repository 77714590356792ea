package org.distill4j.examples.pretrained;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.RelationalDistance;
import org.distill4j.dsl.objective.VanillaDistillation;

/** Distils into the trained part of a student whose lower layers are pretrained and frozen. */
@Distillation(teacher = WideReader.class, student = AdaptedReader.class)
public interface AdaptedDistillation {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @VanillaDistillation(temperature = 2)
  Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);

  @RelationalDistance
  Loss distances(@Teacher Features sentence, @Student("sentence") Features own);
}
