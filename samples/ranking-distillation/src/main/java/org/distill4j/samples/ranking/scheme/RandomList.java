package org.distill4j.samples.ranking.scheme;

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
import org.distill4j.samples.ranking.Answerer;

/** As {@link TopOneList}, of answers that are all as probable. */
@Distillation(teacher = Answerer.class, student = Answerer.class)
public interface RandomList {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @ListNet(sampling = Sampling.RANDOM)
  @Weight(10)
  Loss ranking(@Teacher Scores answer, @Student("answer") Scores own);
}
