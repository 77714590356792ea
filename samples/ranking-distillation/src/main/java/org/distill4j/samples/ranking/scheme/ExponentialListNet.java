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
import org.distill4j.dsl.objective.ListNet;
import org.distill4j.dsl.objective.Sampling;

/** ListNet on hot answers and cold ones drawn exponentially by rank (Cao et al. 2007). */
@Title("ListNet")
public interface ExponentialListNet {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @ListNet(sampling = Sampling.EXPONENTIAL, decay = 0.1)
  @Weight(10)
  Loss ranking(@Teacher Scores answer, @Student("answer") Scores own);
}
