package org.distill4j.samples.dictionary;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.samples.dictionary.objective.JensenShannonDistillation;

/** The same networks with the sample's own objective in place of the classical one. */
@Distillation(teacher = DictionaryTeacher.class, student = DictionaryStudent.class)
public interface SymmetricDictionaryDistillation {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @JensenShannonDistillation(beta = 0.5, temperature = 2)
  @Weight(16)
  Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);
}
