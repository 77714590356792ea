package org.distill4j.examples.selftaught;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.HardDistillation;

/**
 * A noisy student (Xie et al. 2020): a student with noise learns the annotated answers, and the
 * answers of its teacher without noise to all examples, which need no label.
 */
@Distillation(teacher = Pupil.class, student = NoisyPupil.class)
public interface NoisyStudent {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @HardDistillation
  Loss taught(@Teacher Scores answer, @Student("answer") Scores own);
}
