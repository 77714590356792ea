package org.distill4j.samples.ranking.scheme;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Title;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.ListMle;
import org.distill4j.dsl.objective.Sampling;

/** The likelihood of the teacher's whole order (ListMLE, Xia et al. 2008). */
@Title("ListMLE")
public interface ListMleScheme {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @ListMle(sampling = Sampling.EXPONENTIAL, decay = 0.1)
  @Weight(0.1)
  Loss ranking(@Teacher Scores answer, @Student("answer") Scores own);
}
