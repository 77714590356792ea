package org.distill4j.samples.benchmarks.encoder;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.VanillaDistillation;

/** The losses of the encoder. */
@Distillation(teacher = Encoder.class, student = Encoder.class)
public interface EncoderDistillation {

  /** The annotated classes. */
  @Annotated
  Labels annotated();

  /** The cross-entropy of the annotated classes. */
  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  /** The answers of a teacher, which the benchmark does not use. */
  @VanillaDistillation(temperature = 2)
  Loss softAnswers(@Teacher("answer") Scores soft, @Student Scores answer);
}
