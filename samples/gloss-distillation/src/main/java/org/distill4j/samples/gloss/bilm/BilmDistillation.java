package org.distill4j.samples.gloss.bilm;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.ListNet;
import org.distill4j.dsl.objective.Sampling;

/** Listwise ranking distillation from six layers to two, over the same frozen weights. */
@Distillation(teacher = DictionaryBilm.class, student = SmallDictionaryBilm.class)
public interface BilmDistillation {

  /** The annotated answers. */
  @Annotated
  Labels annotated();

  /** Learns the annotated answers. */
  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  /** Learns the teacher's list of answers. */
  @ListNet(sampling = Sampling.ZIPF, hot = 20, cold = 10)
  @Weight(10)
  Loss ranking(@Teacher Scores answer, @Student("answer") Scores own);
}
