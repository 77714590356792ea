package org.distill4j.samples.image;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Image;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.FitNet;
import org.distill4j.dsl.objective.RelationalDistance;
import org.distill4j.dsl.objective.VanillaDistillation;
import org.distill4j.dsl.operation.Regressor;

/**
 * The student learns the correct class, the teacher's softened class probabilities, its last
 * feature map, and the distances between examples.
 */
@Distillation(teacher = ImageTeacher.class, student = ImageStudent.class)
public interface ImageDistillation {

  @Annotated
  Labels correct();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels correct);

  @VanillaDistillation(temperature = 4)
  @Weight(1)
  Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);

  @FitNet
  @Weight(1)
  Loss hint(@Teacher("things.result") Image things, @Student("things.result") @Regressor Image own);

  @RelationalDistance
  @Weight(1)
  Loss distances(@Teacher Features gist, @Student("gist") Features own);
}
